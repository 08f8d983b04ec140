import { html, nothing, type TemplateResult } from 'lit';
import type { Edits } from '../model/editing.ts';

export type Asked = {
  /** As errors name the field; its id too. */
  path: string;
  label: unknown;
  hint?: unknown;
  /** Of a hint that stands elsewhere. */
  hintId?: string;
};

/** Around an input: its label and hint, and what is wrong with it, at the field itself. */
export function around(editing: Edits, { path, label, hint }: Asked, input: TemplateResult): TemplateResult {
  const wrong = editing.wrong[path];
  return html`<div class="field">
    <label for=${path}>${label}</label>
    ${hint ? html`<span class="hint" id="${path}-hint">${hint}</span>` : nothing} ${input}
    ${wrong ? html`<span class="wrong" id="${path}-wrong">${wrong}</span>` : nothing}
  </div>`;
}

export function toldBy(editing: Edits, { path, hint, hintId }: Asked) {
  const told = [hint ? `${path}-hint` : hintId, editing.wrong[path] && `${path}-wrong`]
    .filter(Boolean)
    .join(' ');
  return told === '' ? nothing : told;
}

export const invalid = (editing: Edits, { path }: Asked): 'true' | 'false' =>
  editing.wrong[path] ? 'true' : 'false';
