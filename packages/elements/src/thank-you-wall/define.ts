import { ThankYouWallElement } from './thank-you-wall.ts';

// Only a free tag: two copies of a script on one page are normal.
if (!customElements.get('samleng-thank-you-wall'))
  customElements.define('samleng-thank-you-wall', ThankYouWallElement);

// So that its types come along: the tag's, and its events'.
export { ThankYouWallElement };
