import { expect, waitUntil } from '@open-wc/testing';
import { EXTRA_FIELDS, FIELD_KEYS, FIELDS } from '@samleng/contract/fields';
import { loadMessages } from '@samleng/locales/load';
import { petitionServer, press, sentTo } from '../../testing/form.ts';
import { petition } from '../../testing/samples.ts';
import type { PetitionFormElement } from '../petition-form.ts';

const LETTERS_MAX = 9;

/** A field that does not exist: one more row, with its texts. */
async function addVillage(): Promise<void> {
  const village = { extra: true, type: 'text', autocomplete: 'off', lettersMax: LETTERS_MAX };
  Object.assign(FIELDS, { village });
  for (const fields of [FIELD_KEYS, EXTRA_FIELDS] as string[][]) fields.push('village');
  const { form } = await loadMessages('en');
  Object.assign(form, { village: 'Village' });
  Object.assign(form.add, { village: 'a village' });
}

const inForm = (element: PetitionFormElement, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const village = (element: PetitionFormElement) => inForm(element, '#village') as HTMLInputElement;
const errorAt = (element: PetitionFormElement) => inForm(element, '#village-error').textContent.trim();

describe('a field that is added to the table of fields', () => {
  before(addVillage);
  const { fields } = petition;

  describe('where it may stay empty', () => {
    const form = petitionServer({ fields: { ...fields, village: 'optional' } as typeof fields });

    it('is drawn with its words, folded away', async () => {
      const element = await form.filled();
      expect(inForm(element, 'label[for=village]').textContent).to.match(/Village\s+\(optional\)/);
      expect(inForm(element, 'form .fold').textContent).to.contain('a village');
      expect(village(element).checkVisibility()).to.equal(false);
    });
  });

  describe('where it is required', () => {
    const form = petitionServer({ fields: { ...fields, village: 'required' } as typeof fields });

    it('has to be filled in, and with no more than it takes', async () => {
      const element = await form.filled();
      press(element);
      await waitUntil(() => errorAt(element) === 'Please fill this in.');
      village(element).value = 'x'.repeat(LETTERS_MAX + 1);
      press(element);
      await waitUntil(() => errorAt(element) === 'This is too long.');
      expect(sentTo(form.server)).to.have.length(0);
    });

    it('is sent', async () => {
      const element = await form.filled();
      village(element).value = 'Chaktomuk';
      press(element);
      await waitUntil(() => sentTo(form.server).length === 1);
      expect(sentTo(form.server)[0]).to.have.property('village', 'Chaktomuk');
    });
  });
});
