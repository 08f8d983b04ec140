import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { CampaignPageElement } from '../../campaign/campaign-page.ts';
import type { Tab } from '../../campaign/campaign-tabs.ts';
import type { Campaign } from '../../campaign/types.ts';
import './settings-form.ts';

/** Title, time zone, organiser, sender and communities of a campaign. */
@customElement('campaign-settings-page')
export class CampaignSettingsPageElement extends CampaignPageElement {
  protected override get tab(): Tab {
    return 'settings';
  }

  protected override content({ campaign }: Campaign): TemplateResult {
    return html`<settings-form .campaign=${campaign} @done=${this.finish}></settings-form>`;
  }
}
