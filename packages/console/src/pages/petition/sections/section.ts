import type { ConsoleWords } from '@samleng/locales/console';
import { html, type TemplateResult } from 'lit';
import type { Editing, Language } from '../model/editing.ts';

export type Shown = {
  editing: Editing;
  words: ConsoleWords['petitionEditor'];
  /** The language that a narrow page shows; a wide one shows the one before it beside it. */
  language: Language;
  beside: Language | undefined;
  chooseLanguage: (language: Language) => void;
  /** What the form says of names, as the server words it. */
  told: readonly string[];
};

/**
 * A folded part of the form: its heading, and in short what is set there.
 *
 * @param isOpen To begin with.
 */
export function folded(
  heading: string,
  short: unknown,
  content: TemplateResult,
  isOpen = false,
): TemplateResult {
  return html`<details class="sheet part" ?open=${isOpen}>
    <summary>
      <h2>${heading}</h2>
      <span class="soft">${short}</span>
    </summary>
    <div class="stack">${content}</div>
  </details>`;
}

/** Opens the folded parts where something is wrong, and puts the focus on the first of it. */
export function leadToWrong(root: ParentNode): void {
  const wrong = [...root.querySelectorAll<HTMLElement>('[aria-invalid="true"]')];
  for (const element of wrong) element.closest('details')?.setAttribute('open', '');
  wrong[0]?.focus();
}
