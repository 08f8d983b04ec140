import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { href } from '../../router/location.ts';
import { partnerSource } from './model/today-source.ts';
import { PartTodayPageElement } from './part-today-page.ts';

/** A partner's figures of a petition, for those who run the campaign. */
@customElement('partner-today-page')
export class PartnerTodayPageElement extends PartTodayPageElement {
  protected override get back() {
    return { path: `/petitions/${this.params['petition']}/today`, text: this.words.today.own.backToPetition };
  }

  protected override figures(): TemplateResult {
    const { petition, partner } = this.params as { petition: string; partner: string };
    return html`<p>
        <a href=${href(`/petitions/${petition}/partners/${partner}/tag`)}>${this.words.tag.open}</a>
      </p>
      <today-figures .source=${partnerSource(petition, partner)}></today-figures>`;
  }
}
