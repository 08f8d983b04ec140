import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import type { Figures } from '../campaign/types.ts';
import { qrStyles } from '../campaign/qr-picture.ts';
import { kramaStyles } from '../look/krama.styles.ts';
import { pageStyles } from '../look/page.styles.ts';
import { PageElement } from '../page-element.ts';
import { goalBarStyles } from '../pages/petition/parts/goal-bar.ts';
import { inOwn } from '../words/shown.ts';
import { loaded } from '../views/loaded.ts';
import { notice } from '../views/notice.ts';
import { toCopyStyles } from '../views/to-copy.ts';
import { figuresStyles } from './figures.styles.ts';
import { petitionFigures } from './petition-figures.ts';

/** A partner's figures and tag, petition by petition. */
export abstract class FiguresPageElement extends PageElement {
  static override get styles() {
    return [pageStyles, kramaStyles, goalBarStyles, toCopyStyles, qrStyles, figuresStyles];
  }

  readonly #figures = new Task(this, {
    task: () => this.load(),
    args: () => [this.params.campaign, this.params.partner],
  });

  protected abstract load(): Promise<Figures>;

  /** Where tags for other sites, or of another look, are made. */
  protected abstract tagPage(figures: Figures): string;

  protected above(): unknown {
    return nothing;
  }

  override get heading(): string {
    const figures = this.#figures.value;
    return figures ? inOwn(figures.name) : this.words.own.title;
  }

  override render(): TemplateResult {
    return html`<div class="stack">
      ${this.above()}
      <h1>${this.heading}</h1>
      ${loaded(this.#figures, (figures) => this.#petitions(figures))}
    </div>`;
  }

  #petitions(figures: Figures): unknown {
    const { lead, none } = this.words.own;
    if (figures.petitions.length === 0) return html`<section class="sheet">${notice(none)}</section>`;
    return html`<p class="soft">${lead}</p>
      ${figures.petitions.map((petition) => petitionFigures(petition, figures, this.tagPage(figures)))}`;
  }
}
