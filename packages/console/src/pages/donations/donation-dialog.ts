import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { EntryDialogElement } from '../../campaign/entry-dialog.ts';
import { today } from '../../campaign/today.ts';
import type { Donation, EntryChanged, SavedEntry } from '../../campaign/types.ts';
import { language } from '../../words/words.ts';
import { donationFields } from './donation-fields.ts';
import { entryOf, opened, type TypedDonation } from './typed-donation.ts';

/** Adds or changes a donation. */
@customElement('donation-dialog')
export class DonationDialogElement extends EntryDialogElement<Donation, TypedDonation> {
  protected override get heading(): string {
    const { form } = this.words.donations;
    return this.entry === undefined ? form.add : form.change;
  }

  protected override opened(entry: Donation | undefined): TypedDonation {
    return opened(entry, today(this.campaign), language());
  }

  protected override written(): object {
    const taken = this.campaign.donations.map(({ slug }) => slug);
    return entryOf(this.edits.entry, this.entry?.slug, taken);
  }

  protected override request(json: SavedEntry): Promise<EntryChanged> {
    const { donations } = api.campaigns[':campaign'];
    const param = { campaign: this.campaign.campaign.slug };
    if (this.entry === undefined) return ask(donations.$post({ param, json }));
    return ask(donations[':donation'].$put({ param: { ...param, donation: this.entry.slug }, json }));
  }

  protected override fields(): TemplateResult {
    return donationFields(this.edits);
  }
}
