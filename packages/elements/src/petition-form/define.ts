import { PetitionFormElement } from './petition-form.ts';

// Only a free tag: two copies of a script on one page are normal.
if (!customElements.get('samleng-petition-form'))
  customElements.define('samleng-petition-form', PetitionFormElement);

// The types go with the tag: whoever registers it also knows what `document.createElement` makes of it.
export type { PetitionFormElement };
