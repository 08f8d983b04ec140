import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { api, ask } from '../../api.ts';
import type { Figures } from '../../campaign/types.ts';
import { FiguresPageElement } from '../../partner-figures/figures-page.ts';
import { href } from '../../router/location.ts';

/** A partner's page as the partner sees it, for those who run the campaign. */
@customElement('partner-figures-page')
export class PartnerFiguresPageElement extends FiguresPageElement {
  protected override load(): Promise<Figures> {
    const { campaign, partner } = this.params as { campaign: string; partner: string };
    const one = api.campaigns[':campaign'].partners[':partner'];
    return ask(one.figures.$get({ param: { campaign, partner } }));
  }

  protected override tagPage({ campaign, partner }: Figures): string {
    return href(`/campaigns/${campaign}/partners/${partner}/tag`);
  }

  protected override above(): TemplateResult {
    return html`<a class="back" href=${href(`/campaigns/${this.params.campaign}/partners`)}>
      <wa-icon name="arrow-left"></wa-icon> ${this.words.own.back}
    </a>`;
  }
}
