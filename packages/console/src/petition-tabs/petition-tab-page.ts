import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { api, ask } from '../api.ts';
import { formStyles } from '../look/form.styles.ts';
import { pageStyles } from '../look/page.styles.ts';
import { PageElement } from '../page-element.ts';
import type { Edited } from '../pages/petition/model/petition-types.ts';
import { isProblem } from '../requests/api-problem.ts';
import { loaded } from '../views/loaded.ts';
import { notFoundNotice } from '../views/notice.ts';
import { tabsStyles } from '../views/tabs.ts';
import { titleOf } from '../words/shown.ts';
import { petitionHead, petitionHeadStyles } from './petition-head.ts';
import type { PetitionTab } from './petition-tabs.ts';

/** A page beside that of the petition which its path names. */
export abstract class PetitionTabPageElement extends PageElement {
  static override get styles() {
    return [pageStyles, formStyles, tabsStyles, petitionHeadStyles];
  }

  protected readonly petition = new Task(this, {
    task: ([petition]) => ask(api.petitions[':petition'].$get({ param: { petition: petition! } })),
    args: () => [this.params.petition] as const,
  });

  protected abstract get tab(): PetitionTab;
  protected abstract content(edited: Edited): unknown;

  /** Beside the heading. */
  protected action(): unknown {
    return undefined;
  }

  override get heading(): string {
    return this.words.petitionTabs.tabs[this.tab];
  }

  override render(): TemplateResult {
    if (isProblem(this.petition.error, 'petition-not-found'))
      return html`<div class="sheet">${notFoundNotice()}</div>`;
    const entry = this.petition.value?.entry;
    const title = entry ? titleOf(entry.title, entry.slug) : '\u00a0';
    return html`<div class="stack">
      ${petitionHead({
        petition: this.params.petition!,
        tab: this.tab,
        heading: this.heading,
        beside: html`<span>${title}</span>`,
        action: this.action(),
      })}
      ${loaded(this.petition, (edited) => this.content(edited))}
    </div>`;
  }
}
