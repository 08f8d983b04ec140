import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

export type Field = {
  /** Name and id. */
  name: string;
  label: string;
  type?: 'text' | 'email' | 'password';
  autocomplete: string;
  /** The keyboard that a phone shows. */
  inputmode?: 'numeric' | 'email' | 'text';
  hint?: unknown;
  /** What is wrong with it, if anything. */
  wrong?: string | undefined;
  value?: string;
  readonly?: boolean;
  oninput?: (event: InputEvent) => void;
};

type Labelled = Pick<Field, 'name' | 'label' | 'hint' | 'wrong'>;

/** A control with its label, its hint and what is wrong with it; `told` is for the control's `aria-describedby`. */
export function labelled(
  { name, label, hint, wrong }: Labelled,
  control: (told: string | typeof nothing) => TemplateResult,
): TemplateResult {
  const told = [hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for=${name}>${label}</label>
    ${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : nothing}
    ${wrong ? html`<span class="wrong" id="${name}-wrong">${wrong}</span>` : nothing}
    ${control(told || nothing)}
  </div>`;
}

/** A labelled field of the browser's own. */
export function field(asked: Field, after: unknown = nothing): TemplateResult {
  const { name, type = 'text', wrong } = asked;
  return labelled(
    asked,
    (told) =>
      html`<div class=${type === 'password' ? 'secret' : ''}>
        <input
          id=${name}
          name=${name}
          type=${type}
          autocomplete=${asked.autocomplete}
          autocapitalize=${asked.autocomplete === 'name' ? 'words' : 'none'}
          spellcheck="false"
          inputmode=${ifDefined(asked.inputmode)}
          aria-describedby=${told}
          aria-invalid=${wrong ? 'true' : 'false'}
          .value=${asked.value ?? ''}
          ?readonly=${asked.readonly ?? false}
          @input=${asked.oninput ?? nothing}
        />${after}
      </div>`,
  );
}
