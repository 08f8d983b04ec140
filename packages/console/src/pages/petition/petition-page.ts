import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { api, ask } from '../../api.ts';
import { formStyles } from '../../look/form.styles.ts';
import { kramaStyles } from '../../look/krama.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { PageElement } from '../../page-element.ts';
import { isProblem } from '../../requests/api-problem.ts';
import { navigate } from '../../router/location.ts';
import { petitionHead, petitionHeadStyles } from '../../petition-tabs/petition-head.ts';
import { failedNotice, notFoundNotice } from '../../views/notice.ts';
import { tabsStyles } from '../../views/tabs.ts';
import { goalBar, goalBarStyles } from './parts/goal-bar.ts';
import { stateBadge, stateBadgeStyles } from './parts/state-badge.ts';
import { titleOf } from '../../words/shown.ts';
import './petition-editor.ts';
import { pageHeadStyles } from './page-head.styles.ts';
import type { Edited, Entry } from './model/petition-types.ts';
import { keep } from './model/kept.ts';
import { type Action, actionsFor } from './state/actions.ts';
import './state/state-dialog.ts';

type Loaded = { edited: Edited; old: { version: number; entry: Entry } | undefined };

/** One petition: what it is at, what can be done with it, and its form. */
@customElement('petition-page')
export class PetitionPageElement extends PageElement {
  static override get styles() {
    const head = [petitionHeadStyles, tabsStyles, pageHeadStyles];
    return [pageStyles, formStyles, kramaStyles, goalBarStyles, stateBadgeStyles, ...head];
  }

  @state() private asked: Action | undefined;
  @state() private isUnsaved = false;
  readonly #loading = new Task(this, {
    task: () => this.#load(),
    args: () => [this.params.petition],
  });

  override get heading(): string {
    const loaded = this.#loading.value;
    return loaded === undefined
      ? this.words.petitions.title
      : titleOf(loaded.edited.entry.title, loaded.edited.entry.slug);
  }

  override render(): TemplateResult {
    return this.#loading.render({
      // While it is read anew, what is shown stays.
      pending: () => this.#shown(),
      complete: () => this.#shown(),
      error: (error) =>
        html`<div class="sheet">
          ${
            isProblem(error, 'petition-not-found')
              ? notFoundNotice()
              : failedNotice(() => void this.#loading.run())
          }
        </div>`,
    }) as TemplateResult;
  }

  #shown(): TemplateResult {
    const loaded = this.#loading.value;
    if (loaded === undefined)
      return html`<h1>${this.heading}</h1>
        <p class="soft" role="status">${this.words.shell.loading}</p>`;
    const { edited, old } = loaded;
    return html`<div class="page">
        ${this.#head(edited)}
        <petition-editor
          .edited=${edited}
          .old=${old}
          @saved=${this.#again}
          @unsaved=${({ detail }: CustomEvent<boolean>) => (this.isUnsaved = detail)}
        ></petition-editor>
      </div>
      ${
        this.asked === undefined
          ? nothing
          : html`<state-dialog
              .edited=${edited}
              .action=${this.asked}
              @closed=${() => (this.asked = undefined)}
              @done=${this.#again}
            ></state-dialog>`
      }`;
  }

  #head(edited: Edited): TemplateResult {
    const { petitionEditor: words } = this.words;
    const { entry, summary, state } = edited;
    const page = html`<a href="/p/${entry.slug}" target="_blank" rel="noopener">
      ${words.page} <wa-icon name="arrow-top-right-on-square"></wa-icon>
    </a>`;
    return html`${petitionHead({
        petition: entry.slug,
        tab: 'petition',
        heading: this.heading,
        beside: state === 'draft' ? nothing : page,
      })}
      <div class="at">
        <div class="row">${stateBadge(state)} ${state === 'draft' ? nothing : goalBar(summary)}</div>
        <div class="row actions">${actionsFor(edited).map((action, at) => this.#action(action, at))}</div>
        ${this.isUnsaved ? html`<p class="soft small">${this.words.petitionState.saveFirst}</p>` : nothing}
      </div>`;
  }

  #action(action: Action, at: number): TemplateResult {
    return html`<wa-button
      size="s"
      variant="brand"
      appearance=${at === 0 && action === 'publish' ? 'accent' : 'outlined'}
      ?disabled=${this.isUnsaved}
      @click=${() => (this.asked = action)}
      >${this.words.petitionState.actions[action]}</wa-button
    >`;
  }

  async #load(): Promise<Loaded> {
    const param = { petition: this.params.petition! };
    const version = new URLSearchParams(location.search).get('version');
    const edited = await ask(api.petitions[':petition'].$get({ param }));
    if (version === null) return { edited, old: undefined };
    const one = api.petitions[':petition'].versions[':version'];
    const { entry } = await ask(one.$get({ param: { ...param, version } }));
    return { edited, old: { version: Number(version), entry } };
  }

  readonly #again = async () => {
    this.asked = undefined;
    keep(this.params.petition!, undefined);
    if (location.search !== '') navigate(`/petitions/${this.params.petition}`, { replace: true });
    await this.#loading.run();
  };
}
