import { html, nothing, type TemplateResult } from 'lit';

/** What is wrong with a form as a whole; takes the focus. */
export function alert(text: string | undefined): TemplateResult | typeof nothing {
  return text ? html`<p class="alert" role="alert" tabindex="-1">${text}</p>` : nothing;
}

type MainButton = { label: string; sending: boolean; isDanger?: true | undefined };

/** The one button that sends. Not `disabled` meanwhile: it would lose the focus. */
export function mainButton({ label, sending, isDanger }: MainButton): TemplateResult {
  return html`<button
    type="submit"
    class="main-button ${isDanger ? 'danger' : ''}"
    aria-disabled=${sending ? 'true' : 'false'}
  >
    ${label}
  </button>`;
}
