import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { api, ask } from '../../api.ts';
import { alert } from '../../forms/alert.ts';
import { FormState } from '../../forms/form-state.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { PageElement } from '../../page-element.ts';
import { loaded } from '../../views/loaded.ts';
import { notice } from '../../views/notice.ts';
import { auditStyles } from './audit.styles.ts';
import { days } from './days.ts';
import { filters } from './filters.ts';
import type { Filter, Known, Page } from './types.ts';

const ALL: Filter = { action: '', petition: '', by: '' };

/** Who did what, the newest first. */
@customElement('audit-page')
export class AuditPageElement extends PageElement {
  static override get styles() {
    return [pageStyles, formStyles, auditStyles];
  }

  @state() private filter = ALL;
  /** As many as the reader has asked for. */
  @state() private pages: readonly Page[] = [];
  readonly #known = new Task(this, { task: () => ask(api.audit.choices.$get()), args: () => [] });
  readonly #newest = new Task(this, {
    task: async ([filter]) => {
      this.pages = [await read(filter)];
      return this.pages;
    },
    args: () => [this.filter] as const,
  });
  readonly #state = new FormState(this);

  override get heading(): string {
    return this.words.audit.title;
  }

  override render(): TemplateResult {
    return html`<div class="stack">
      <h1>${this.heading}</h1>
      <p class="soft">${this.words.audit.lead}</p>
      ${loaded(this.#known, (known) => this.#content(known))}
    </div>`;
  }

  #content(known: Known): TemplateResult {
    const choose = (changed: Partial<Filter>) => (this.filter = { ...this.filter, ...changed });
    return html`${filters({ filter: this.filter, known, choose })}
      <section class="sheet">${loaded(this.#newest, () => this.#entries(known))}</section>`;
  }

  #entries(known: Known): TemplateResult {
    const entries = this.pages.flatMap((page) => page.entries);
    if (entries.length === 0) return notice(this.words.audit.empty);
    const next = this.pages.at(-1)?.next;
    return html`${days(entries, known)} ${alert(this.#state.wrong.form)}
    ${
      next === undefined
        ? nothing
        : html`<wa-button appearance="outlined" @click=${() => this.#older(next)}>
            ${this.words.audit.older}
          </wa-button>`
    }`;
  }

  async #older(cursor: string): Promise<void> {
    const { filter } = this;
    const page = await this.#state.send(() => read(filter, cursor));
    // Another filter may have been chosen meanwhile.
    if (page && filter === this.filter) this.pages = [...this.pages, page];
  }
}

function read(filter: Filter, cursor = ''): Promise<Page> {
  const query = Object.fromEntries(Object.entries({ ...filter, cursor }).filter(([, value]) => value));
  return ask(api.audit.$get({ query }));
}
