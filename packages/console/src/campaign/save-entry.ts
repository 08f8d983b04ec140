import type { FormState } from '../forms/form-state.ts';
import { isProblem } from '../requests/api-problem.ts';
import { fieldTexts } from '../requests/field-text.ts';
import { language } from '../words/words.ts';
import type { EntryEdits } from './entry-edits.ts';

type Host = { renderRoot: ParentNode; updateComplete: Promise<boolean> };
type Form = { host: Host; state: FormState; edits: EntryEdits<object> };

/**
 * Sends what was typed. What the server refuses is told at its field, where the form has it, else above the form.
 *
 * @returns undefined when it was refused.
 */
export function sendEntry<Done>(form: Form, send: () => Promise<Done>): Promise<Done | undefined> {
  return form.state.send(async () => {
    try {
      return await send();
    } catch (error) {
      if (!isProblem(error, 'invalid-input') || !(await isTold(form, fieldTexts(error.errors)))) throw error;
      return undefined;
    }
  });
}

async function isTold({ host, edits }: Form, wrong: Record<string, string>): Promise<boolean> {
  edits.tell(Object.fromEntries(Object.entries(wrong).map(([field, text]) => [placeOf(host, field), text])));
  await host.updateComplete;
  const field = host.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.focus();
  return field !== null;
}

/** The input that shows a field's error: a localized text has it at the reader's language, an entry of a list at the list. */
function placeOf({ renderRoot }: Host, field: string): string {
  const places = [field, `${field}.${language()}`, field.replace(/\[\d+\]$/, '')];
  return places.find((place) => renderRoot.querySelector(`[id="${CSS.escape(place)}"]`) !== null) ?? field;
}
