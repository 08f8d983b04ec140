import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { pageStyles } from '../../look/page.styles.ts';
import { PageElement } from '../../page-element.ts';
import { session } from '../../session/current.ts';

/** The first page after signing in. */
@customElement('home-page')
export class HomePageElement extends PageElement {
  static override get styles() {
    return [pageStyles];
  }

  constructor() {
    super();
    session.watch(this);
  }

  override get heading(): string {
    return this.words.home.greeting(session.value?.account.name ?? '');
  }

  override render(): TemplateResult {
    const isVolunteer = session.value?.account.role === 'volunteer';
    return html`<div class="stack">
      <h1>${this.heading}</h1>
      ${isVolunteer ? html`<p>${this.words.home.volunteer}</p>` : nothing}
    </div>`;
  }
}
