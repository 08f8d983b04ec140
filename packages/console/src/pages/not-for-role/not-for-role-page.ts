import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { pageStyles } from '../../look/page.styles.ts';
import { PageElement } from '../../page-element.ts';
import { notForRoleNotice } from '../../views/notice.ts';

@customElement('not-for-role-page')
export class NotForRolePageElement extends PageElement {
  static override get styles() {
    return [pageStyles];
  }

  override get heading(): string {
    return this.words.shell.notForRole.title;
  }

  override render(): TemplateResult {
    return html`<div class="sheet">${notForRoleNotice()}</div>`;
  }
}
