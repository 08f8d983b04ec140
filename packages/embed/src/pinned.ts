// Everything in one module, for pages that pin what they run. It registers the elements, and does nothing else:
// no links are turned into elements here.
import { PetitionFormElement } from '@samleng/elements/petition-form';
import { SignatureCounterElement } from '@samleng/elements/signature-counter';
import { ThankYouWallElement } from '@samleng/elements/thank-you-wall';

const ELEMENTS = {
  'samleng-petition-form': PetitionFormElement,
  'samleng-signature-counter': SignatureCounterElement,
  'samleng-thank-you-wall': ThankYouWallElement,
};

// Each in a task of its own, so that a slow phone answers a touch in between.
for (const [tag, element] of Object.entries(ELEMENTS)) {
  setTimeout(() => {
    // Only a free tag: two copies of a script on one page are normal.
    if (!customElements.get(tag)) customElements.define(tag, element);
  });
}
