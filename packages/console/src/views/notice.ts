import { html, nothing, type TemplateResult } from 'lit';
import { href } from '../router/location.ts';
import { words } from '../words/words.ts';

type Notice = { title: string; text?: string; action?: TemplateResult; level?: 1 | 2 };

/** Where there is nothing to show: says so, and what can be done. Styled by `pageStyles`. */
export function notice({ title, text, action, level = 2 }: Notice): TemplateResult {
  const heading = level === 1 ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`;
  return html`<div class="notice">
    ${heading} ${text === undefined ? nothing : html`<p class="soft">${text}</p>`}
    ${action === undefined ? nothing : html`<p>${action}</p>`}
  </div>`;
}

/** A page, or what it shows, could not be loaded. */
export function failedNotice(retry: () => void, level: 1 | 2 = 1): TemplateResult {
  const { failed, retry: again } = words().shell;
  const action = html`<button type="button" class="main-button" @click=${retry}>${again}</button>`;
  return notice({ ...failed, action, level });
}

export function notForRoleNotice(): TemplateResult {
  const { notForRole, toHome } = words().shell;
  return notice({ ...notForRole, action: html`<a href=${href('/')}>${toHome}</a>`, level: 1 });
}

export function notFoundNotice(): TemplateResult {
  const { notFound, toHome } = words().shell;
  return notice({ ...notFound, action: html`<a href=${href('/')}>${toHome}</a>`, level: 1 });
}
