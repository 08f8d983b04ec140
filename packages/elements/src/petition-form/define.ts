import { PetitionFormElement } from './petition-form.ts';

// Only a free tag: two copies of a script on one page are normal.
if (!customElements.get('samleng-petition-form'))
  customElements.define('samleng-petition-form', PetitionFormElement);

// So that its types come along: the tag's, and its events'.
export { PetitionFormElement };
