import { css, html, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { pageStyles } from '../../look/page.styles.ts';
import { PageElement } from '../../page-element.ts';
import { href } from '../../router/location.ts';
import './today-figures.ts';

/** The figures of one partner. */
export abstract class PartTodayPageElement extends PageElement {
  static override get styles() {
    return [pageStyles, backStyles];
  }

  protected abstract get back(): { path: string; text: string };
  protected abstract figures(): TemplateResult;

  override get heading(): string {
    return this.words.petitionTabs.tabs.today;
  }

  override render(): TemplateResult {
    const { path, text } = this.back;
    return html`<div class="stack">
      <a class="back" href=${href(path)}><wa-icon name="arrow-left"></wa-icon> ${text}</a>
      <h1>${this.heading}</h1>
      ${this.figures()}
    </div>`;
  }
}

const backStyles = css`
  .back {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: 8px;
    min-height: 44px;
  }
`;
