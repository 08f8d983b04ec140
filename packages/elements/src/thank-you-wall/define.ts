import { ThankYouWallElement } from './thank-you-wall.ts';

// Only a free tag: two copies of a script on one page are normal.
if (!customElements.get('samleng-thank-you-wall'))
  customElements.define('samleng-thank-you-wall', ThankYouWallElement);

// The types go with the tag: whoever registers it also knows what `document.createElement` makes of it.
export type { ThankYouWallElement };
