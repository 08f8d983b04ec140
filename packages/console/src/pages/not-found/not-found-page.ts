import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { pageStyles } from '../../look/page.styles.ts';
import { PageElement } from '../../page-element.ts';
import { notFoundNotice } from '../../views/notice.ts';

@customElement('not-found-page')
export class NotFoundPageElement extends PageElement {
  static override get styles() {
    return [pageStyles];
  }

  override get heading(): string {
    return this.words.shell.notFound.title;
  }

  override render(): TemplateResult {
    return html`<div class="sheet">${notFoundNotice()}</div>`;
  }
}
