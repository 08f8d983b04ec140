import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ownSource } from './model/today-source.ts';
import { PartTodayPageElement } from './part-today-page.ts';

/** A partner's own figures of a petition. */
@customElement('own-today-page')
export class OwnTodayPageElement extends PartTodayPageElement {
  protected override get back() {
    return { path: '/own', text: this.words.today.own.back };
  }

  protected override figures(): TemplateResult {
    return html`<today-figures .source=${ownSource(this.params['petition']!)}></today-figures>`;
  }
}
