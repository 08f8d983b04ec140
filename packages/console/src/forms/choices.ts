import { html, nothing, type TemplateResult } from 'lit';

type Choice = { value: string; label: string; text?: string };
type Choices = {
  type: 'radio' | 'checkbox';
  name: string;
  legend: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  wrong?: string | undefined;
  onchange?: (value: string) => void;
};

/** Several to choose from, all of them seen, each with a sentence of what it means. Styles: `choicesStyles`. */
export function choices(asked: Choices): TemplateResult {
  const { legend, wrong } = asked;
  return html`<fieldset class="choices">
    <legend>${legend}</legend>
    ${wrong ? html`<p class="wrong" role="alert" tabindex="-1">${wrong}</p>` : nothing}
    ${asked.choices.map((choice) => drawn(choice, asked))}
  </fieldset>`;
}

function drawn({ value, label, text }: Choice, { type, name, chosen, onchange }: Choices): TemplateResult {
  return html`<label>
    <input
      type=${type}
      name=${name}
      value=${value}
      .checked=${chosen.includes(value)}
      @change=${() => onchange?.(value)}
    />
    <span><strong>${label}</strong>${text ? html`<span class="soft small">${text}</span>` : nothing}</span>
  </label>`;
}
