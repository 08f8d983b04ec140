import { SignatureCounterElement } from './signature-counter.ts';

// Only a free tag: two copies of a script on one page are normal.
if (!customElements.get('samleng-signature-counter'))
  customElements.define('samleng-signature-counter', SignatureCounterElement);

// So that its types come along: the tag's, and its events'.
export { SignatureCounterElement };
