import { html, type TemplateResult } from 'lit';

/** How far something is, as a bar of the krama, with what it says in words. Styled by `importStyles`. */
export function progressBar(text: string, percent: number): TemplateResult {
  const whole = Math.floor(Math.min(Math.max(percent, 0), 100));
  return html`<div class="progress">
    <span class="figures">${text}</span>
    <div
      class="track"
      role="progressbar"
      aria-label=${text}
      aria-valuenow=${whole}
      aria-valuemin="0"
      aria-valuemax="100"
    >
      <div class="krama" style="width:${whole}%"></div>
    </div>
  </div>`;
}
