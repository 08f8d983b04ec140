import { html, nothing, type TemplateResult } from 'lit';
import type { FieldProblem } from '../../requests/api-problem.ts';
import { words } from '../../words/words.ts';
import { fieldTexts } from '../../requests/field-text.ts';

export type { FieldProblem } from '../../requests/api-problem.ts';

/** What is wrong in a file, each with its place there. */
export function wrongList(errors: readonly FieldProblem[]): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  const wrong = Object.entries(fieldTexts(errors));
  return html`<div class="alert" role="alert" tabindex="-1">
    <p>${words().campaignFile.upload.wrong}</p>
    <ul>
      ${wrong.map(([field, text]) => html`<li><code translate="no">${field}</code>: ${text}</li>`)}
    </ul>
  </div>`;
}
