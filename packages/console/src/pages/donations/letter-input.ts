import { html, nothing, type TemplateResult } from 'lit';
import type { EntryEdits } from '../../campaign/entry-edits.ts';
import { textsInput } from '../../campaign/inputs/texts-input.ts';
import { fileInput } from '../../forms/file-input.ts';
import { words } from '../../words/words.ts';
import { around } from '../petition/parts/around.ts';
import type { TypedDonation } from './typed-donation.ts';

/** As the server takes it. */
const BYTES_MAX = 5 * 1024 * 1024;
const TYPES = 'application/pdf,image/png,image/jpeg,image/webp';
const STORED = 'stored:';

/** Where a letter that is stored can be looked at. */
export const letterPath = (file: string): string => `/v1/letters/${file.slice(STORED.length)}`;

/** The letter of thanks: a file, and what it says for those who cannot see it. */
export function letterInput(edits: EntryEdits<TypedDonation>): TemplateResult {
  const { letter } = words().donations.form;
  const { file } = edits.entry.letter;
  const asked = { path: 'letter.file', label: letter.label, hint: letter.hint };
  return html`${around(
    edits,
    asked,
    fileInput({
      id: asked.path,
      accept: TYPES,
      chosen: edits.entry.letter.name,
      choose: (chosen) => void take(edits, chosen),
      toldBy: `${asked.path}-hint`,
      isWrong: edits.wrong[asked.path] !== undefined,
    }),
  )}
  ${file === '' ? nothing : shown(edits, file)}`;
}

function shown(edits: EntryEdits<TypedDonation>, file: string): TemplateResult {
  const { letter } = words().donations.form;
  const remove = () => edits.set('letter', { file: '', alt: {} });
  return html`<div class="row">
      ${
        file.startsWith(STORED)
          ? html`<a href=${letterPath(file)} target="_blank" rel="noopener">${letter.look}</a>`
          : html`<span role="status">${letter.chosen}</span>`
      }
      <button type="button" class="link-button quiet" @click=${remove}>${letter.remove}</button>
    </div>
    ${textsInput(edits, {
      path: 'letter.alt',
      label: letter.alt,
      hint: letter.altHint,
      rows: 2,
    })}`;
}

async function take(edits: EntryEdits<TypedDonation>, file: File | undefined): Promise<void> {
  if (file === undefined) return;
  const { letter } = words().donations.form;
  const wrong = (text: string) => edits.tell({ ...edits.wrong, 'letter.file': text });
  if (file.size > BYTES_MAX) return wrong(letter.tooLarge);
  if (!TYPES.split(',').includes(file.type)) return wrong(letter.wrongType);
  edits.set('letter.file', await dataUrl(file));
  edits.set('letter.name', file.name);
}

function dataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file cannot be read.')));
    reader.readAsDataURL(file);
  });
}
