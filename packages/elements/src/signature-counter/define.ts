import { SignatureCounterElement } from './signature-counter.ts';

// Only a free tag: two copies of a script on one page are normal.
if (!customElements.get('samleng-signature-counter'))
  customElements.define('samleng-signature-counter', SignatureCounterElement);

// The types go with the tag: whoever registers it also knows what `document.createElement` makes of it.
export type { SignatureCounterElement };
