import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { PageElement } from '../../page-element.ts';
import { href, navigate, path } from '../../router/location.ts';
import { session } from '../../session/current.ts';
import { loaded } from '../../views/loaded.ts';
import { loading } from '../../views/loading.ts';
import { notice } from '../../views/notice.ts';
import { byWeight } from './model/choose-petition.ts';

/** Leads to the figures of the petition that matters, or to making the first one. */
@customElement('today-start-page')
export class TodayStartPageElement extends PageElement {
  static override get styles() {
    return [pageStyles];
  }

  readonly #first = new Task(this, {
    task: async () => byWeight((await ask(api.campaigns.$get())).campaigns)[0]?.slug ?? null,
    args: () => [],
    onComplete: (first) => {
      // Meanwhile somebody may have gone on.
      if (first !== null && path.value === '/today') navigate(`/petitions/${first}/today`, { replace: true });
    },
  });

  override get heading(): string {
    return this.words.petitionTabs.tabs.today;
  }

  override render(): TemplateResult {
    return html`<div class="stack">
      <h1>${this.heading}</h1>
      ${loaded(this.#first, (first) => (first === null ? this.#none() : loading()))}
    </div>`;
  }

  #none(): TemplateResult {
    const { none, make } = this.words.today.start;
    const mayMake = session.value?.permissions.includes('campaigns:write');
    const action = html`<a href=${href('/petitions')}>${make}</a>`;
    return html`<section class="sheet">${notice({ ...none, ...(mayMake && { action }) })}</section>`;
  }
}
