import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { pageStyles } from '../../look/page.styles.ts';
import { PageElement } from '../../page-element.ts';
import { session } from '../../session/current.ts';
import { accountPageStyles } from './account.styles.ts';
import './own-password.ts';
import './own-profile.ts';
import './own-second-step.ts';
import './own-sessions.ts';

/** One's own account. */
@customElement('account-page')
export class AccountPageElement extends PageElement {
  static override get styles() {
    return [pageStyles, accountPageStyles];
  }

  constructor() {
    super();
    session.watch(this);
  }

  override get heading(): string {
    return this.words.account.title;
  }

  override render(): TemplateResult {
    return html`<div class="stack">
      <h1>${this.heading}</h1>
      <own-profile></own-profile>
      ${this.#protection()}
      <own-sessions></own-sessions>
    </div>`;
  }

  #protection(): TemplateResult {
    if (session.value?.account.hasPassword)
      return html`<own-password></own-password><own-second-step></own-second-step>`;
    return html`<section class="sheet"><p>${this.words.account.byLink}</p></section>`;
  }
}
