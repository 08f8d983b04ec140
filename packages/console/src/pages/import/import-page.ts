import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { PetitionTab } from '../../petition-tabs/petition-tabs.ts';
import { PetitionTabPageElement } from '../../petition-tabs/petition-tab-page.ts';
import type { Edited } from '../petition/model/petition-types.ts';
import './people-import.ts';

/** People of another platform, brought into a petition. */
@customElement('import-page')
export class ImportPageElement extends PetitionTabPageElement {
  protected override get tab(): PetitionTab {
    return 'import';
  }

  protected override content({ entry, campaign }: Edited): TemplateResult {
    return html`<people-import .petition=${entry.slug} .campaign=${campaign.slug}></people-import>`;
  }
}
