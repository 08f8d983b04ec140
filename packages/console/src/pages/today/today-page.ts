import { Task } from '@lit/task';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { PageElement } from '../../page-element.ts';
import { petitionHead, petitionHeadStyles } from '../../petition-tabs/petition-head.ts';
import { href } from '../../router/location.ts';
import { notice } from '../../views/notice.ts';
import { tabsStyles } from '../../views/tabs.ts';
import { titleOf } from '../../words/shown.ts';
import { byWeight, type Choosable } from './model/choose-petition.ts';
import { wholeSource } from './model/today-source.ts';
import { petitionChoice, petitionChoiceStyles } from './petition-choice.ts';
import './today-figures.ts';

const draftStyles = css`
  .draft {
    border-style: dashed;
    box-shadow: none;
  }
`;

/** A petition's figures, as they come. */
@customElement('today-page')
export class TodayPageElement extends PageElement {
  static override get styles() {
    return [pageStyles, formStyles, tabsStyles, petitionHeadStyles, petitionChoiceStyles, draftStyles];
  }

  // Beside the figures, which do not wait for it.
  readonly #petitions = new Task(this, {
    task: async () => byWeight((await ask(api.campaigns.$get())).campaigns),
    args: () => [],
  });

  override get heading(): string {
    return this.words.petitionTabs.tabs.today;
  }

  override render(): TemplateResult {
    const petition = this.params['petition']!;
    const known = this.#petitions.value ?? [];
    const shown = known.find(({ slug }) => slug === petition);
    const hasChoice = known.length > 1 && shown !== undefined;
    return html`<div class="stack">
      ${petitionHead({
        petition,
        tab: 'today',
        heading: this.heading,
        beside: shown && !hasChoice ? html`<span>${titleOf(shown.title, petition)}</span>` : nothing,
        action: hasChoice ? petitionChoice(known, petition) : nothing,
      })}
      ${shown?.draft ? this.#draft(shown) : this.#figures(petition)}
    </div>`;
  }

  #figures(petition: string): TemplateResult {
    return html`<today-figures .source=${wholeSource(petition)}></today-figures>`;
  }

  #draft({ slug }: Choosable): TemplateResult {
    const { draft, write } = this.words.today.start;
    const action = html`<a href=${href(`/petitions/${slug}`)}>${write}</a>`;
    return html`<section class="sheet draft">${notice({ ...draft, action })}</section>`;
  }
}
