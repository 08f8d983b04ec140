import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { api, ask } from '../../api.ts';
import { PetitionTabPageElement } from '../../petition-tabs/petition-tab-page.ts';
import type { PetitionTab } from '../../petition-tabs/petition-tabs.ts';
import { href } from '../../router/location.ts';
import { session } from '../../session/current.ts';
import { loaded } from '../../views/loaded.ts';
import { notice } from '../../views/notice.ts';
import { count, inOwn } from '../../words/shown.ts';
import { language } from '../../words/words.ts';
import './credit-dialog.ts';
import { dayLineStyles } from './day-line.ts';
import { type Filter, FILTERS, filterStyles, pageFilter } from './page-filter.ts';
import { otherRow, pageRow } from './page-row.ts';
import './partner-page-dialog.ts';
import { placementsStyles } from './placements.styles.ts';
import type { PageAction, PageList } from './types.ts';

/** More make a phone scroll for ever. */
const SHOWN_MAX = 50;

/** Where the tag of a petition stands, and what goes wrong there. */
@customElement('placements-page')
export class PlacementsPageElement extends PetitionTabPageElement {
  static override get styles() {
    return [...super.styles, dayLineStyles, filterStyles, placementsStyles];
  }

  @state() private filter: Filter = 'all';
  @state() private shownMax = SHOWN_MAX;
  @state() private asked: PageAction | undefined;
  readonly #pages = new Task(this, {
    task: ([petition]) => ask(api.petitions[':petition'].pages.$get({ param: { petition: petition! } })),
    args: () => [this.params['petition']] as const,
  });

  protected override get tab(): PetitionTab {
    return 'pages';
  }

  protected override action(): TemplateResult {
    const table = `/console/api/petitions/${this.params['petition']}/pages/csv?lang=${language()}`;
    return html`<a class="download" href=${table} download>
      <wa-icon name="arrow-down-tray"></wa-icon> ${this.words.placements.download}
    </a>`;
  }

  protected override content(): unknown {
    return loaded(this.#pages, (list) => this.#list(list));
  }

  #list(list: PageList): TemplateResult {
    const { lead, none, nothing: noneOfKind } = this.words.placements;
    if (list.pages.length === 0 && list.other.signatures === 0)
      return html`<section class="sheet">
        ${notice({ ...none, action: html`<a href=${href(`/campaigns/${list.campaign}/partners`)}>${none.partners}</a>` })}
      </section>`;
    const kept = list.pages.filter(FILTERS[this.filter]);
    const shown = kept.slice(0, this.shownMax);
    return html`<p class="soft lead">${lead}</p>
      ${list.pages.length === 0 ? nothing : pageFilter(list.pages, this.filter, this.#choose)}
      <section class="sheet">
        ${shown.length === 0 && this.filter !== 'all' ? html`<p class="soft">${noneOfKind}</p>` : nothing}
        <ul class="pages">
          ${shown.map((page) => pageRow(page, this.#around(list)))}
          ${this.filter === 'all' && kept.length === shown.length ? otherRow(list) : nothing}
        </ul>
        ${kept.length > shown.length ? this.#more(kept.length - shown.length) : nothing}
      </section>
      ${this.#dialog(list)}`;
  }

  #more(hidden: number): TemplateResult {
    const label = this.words.placements.more(count(Math.min(hidden, SHOWN_MAX)));
    return html`<button type="button" class="link-button" @click=${this.#showMore}>${label}</button>`;
  }

  readonly #showMore = () => (this.shownMax += SHOWN_MAX);

  readonly #choose = (filter: Filter) => {
    this.filter = filter;
    this.shownMax = SHOWN_MAX;
  };

  #around(list: PageList) {
    const mayChange = session.value?.permissions.includes('campaigns:write') ?? false;
    const act = (action: PageAction): void => void (this.asked = action);
    const nameOf = (partner: string): string => {
      const name = list.partners[partner];
      return name === undefined ? partner : inOwn(name);
    };
    return { list, nameOf, act: mayChange ? act : undefined };
  }

  #dialog(list: PageList): TemplateResult | typeof nothing {
    const { asked } = this;
    if (asked === undefined) return nothing;
    if (asked.kind === 'credit')
      return html`<credit-dialog
        .list=${list}
        .action=${asked}
        @close=${this.#close}
        @done=${this.#done}
      ></credit-dialog>`;
    return html`<partner-page-dialog
      .list=${list}
      .action=${asked}
      @close=${this.#close}
      @done=${this.#done}
    ></partner-page-dialog>`;
  }

  readonly #close = () => (this.asked = undefined);

  /** The page shows what has become of it. */
  readonly #done = async () => {
    this.#close();
    await this.#pages.run();
  };
}
