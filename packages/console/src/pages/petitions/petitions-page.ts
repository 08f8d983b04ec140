import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { kramaStyles } from '../../look/krama.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { PageElement } from '../../page-element.ts';
import { href, navigate } from '../../router/location.ts';
import { session } from '../../session/current.ts';
import { loaded } from '../../views/loaded.ts';
import { notice } from '../../views/notice.ts';
import { addButton } from '../../views/page-head.ts';
import type { Listed, Overview } from '../petition/model/petition-types.ts';
import { goalBar, goalBarStyles } from '../petition/parts/goal-bar.ts';
import { inOwn, titleOf } from '../../words/shown.ts';
import { stateBadge, stateBadgeStyles } from '../petition/parts/state-badge.ts';
import './new-petition.ts';
import { petitionsStyles } from './petitions.styles.ts';

/** All petitions, by campaign. */
@customElement('petitions-page')
export class PetitionsPageElement extends PageElement {
  static override get styles() {
    return [pageStyles, kramaStyles, goalBarStyles, stateBadgeStyles, petitionsStyles];
  }

  @state() private isMaking = new URLSearchParams(location.search).has('copyOf');
  readonly #loading = new Task(this, {
    task: async () => (await ask(api.campaigns.$get())).campaigns,
    args: () => [],
  });

  override get heading(): string {
    return this.words.petitions.title;
  }

  override render(): TemplateResult {
    return html`<div class="stack">
        <div class="head">
          <h1>${this.heading}</h1>
          ${this.#mayWrite && this.#loading.value?.length ? addButton(this.words.petitions.make, () => (this.isMaking = true)) : nothing}
        </div>
        ${loaded(this.#loading, (campaigns) =>
          campaigns.length === 0
            ? this.#noCampaign()
            : campaigns.map((campaign) => this.#campaign(campaign, campaigns.length > 1)),
        )}
      </div>
      ${this.isMaking && this.#loading.value ? this.#making(this.#loading.value) : nothing}`;
  }

  get #mayWrite(): boolean {
    return session.value?.permissions.includes('campaigns:write') ?? false;
  }

  #noCampaign(): TemplateResult {
    const { none, make } = this.words.campaign;
    const action = html`<a href=${href('/campaigns')}>${make.open}</a>`;
    return html`<section class="sheet">${notice({ ...none, action })}</section>`;
  }

  #campaign({ title, petitions }: Overview, isOneOfMany: boolean): TemplateResult {
    return html`<section class="stack">
      ${isOneOfMany ? html`<h2>${inOwn(title)}</h2>` : html`<p class="soft">${inOwn(title)}</p>`}
      ${
        petitions.length === 0
          ? notice(this.words.petitions.none)
          : html`<ul>
              ${petitions.map((petition) => this.#petition(petition))}
            </ul>`
      }
    </section>`;
  }

  #petition({ slug, title, status, draft, ...counted }: Listed): TemplateResult {
    const state = draft ? 'draft' : status;
    return html`<li class="sheet ${state}">
      <div class="title">
        <a href=${href(`/petitions/${slug}`)}>${titleOf(title, slug)}</a>
        ${stateBadge(state)}
      </div>
      ${draft ? nothing : goalBar(counted)}
    </li>`;
  }

  #making(campaigns: readonly Overview[]): TemplateResult {
    const close = () => {
      this.isMaking = false;
      if (location.search !== '') navigate('/petitions', { replace: true });
    };
    return html`<new-petition .campaigns=${campaigns} @closed=${close}></new-petition>`;
  }
}
