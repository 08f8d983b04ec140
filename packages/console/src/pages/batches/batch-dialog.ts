import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { EntryDialogElement } from '../../campaign/entry-dialog.ts';
import { freeSlug } from '../../campaign/inputs/free-slug.ts';
import type { Batch, EntryChanged, SavedEntry } from '../../campaign/types.ts';
import { today } from '../../campaign/today.ts';
import { choice, select } from '../petition/parts/option-inputs.ts';
import { dayInput, numberInput } from '../petition/parts/inputs.ts';
import { inOwn } from '../../words/shown.ts';

type Typed = Omit<Batch, 'slug' | 'signatures'> & { signatures: number | undefined };

/** Adds or changes a batch: its public count moves with it. */
@customElement('batch-dialog')
export class BatchDialogElement extends EntryDialogElement<Batch, Typed> {
  protected override get heading(): string {
    const { form } = this.words.batches;
    return this.entry === undefined ? form.add : form.change;
  }

  protected override opened(entry: Batch | undefined): Typed {
    const [first] = this.campaign.petitions;
    const countedOn = today(this.campaign);
    return { petition: first!.petition, kind: 'paper', signatures: undefined, countedOn, ...entry };
  }

  protected override written(): object {
    const { petition, kind, signatures = 0, partner, countedOn } = this.edits.entry;
    const slug = this.entry?.slug ?? freeSlug(`${kind}-${countedOn}`, this.#slugsOf(petition));
    return { slug, petition, kind, signatures, partner, countedOn };
  }

  #slugsOf(petition: string): string[] {
    return this.campaign.batches.filter((batch) => batch.petition === petition).map(({ slug }) => slug);
  }

  protected override request(json: SavedEntry): Promise<EntryChanged> {
    const { batches } = api.campaigns[':campaign'];
    const param = { campaign: this.campaign.campaign.slug };
    if (this.entry === undefined) return ask(batches.$post({ param, json }));
    const { petition, slug: batch } = this.entry;
    return ask(batches[':petition'][':batch'].$put({ param: { ...param, petition, batch }, json }));
  }

  protected override fields(): TemplateResult {
    const { form, kinds } = this.words.batches;
    const { edits, campaign } = this;
    return html`${this.entry === undefined && campaign.petitions.length > 1 ? this.#petition() : ''}
      ${choice(edits, {
        path: 'kind',
        label: form.kind,
        options: [
          { value: 'paper', label: kinds.paper, hint: form.paperHint },
          { value: 'carried-over', label: kinds['carried-over'], hint: form.carriedOverHint },
        ],
      })}
      <div class="pair">
        ${numberInput(edits, { path: 'signatures', label: form.signatures })}
        ${dayInput(edits, { path: 'countedOn', label: form.countedOn })}
      </div>
      ${campaign.partners.length > 0 ? this.#partner() : ''}`;
  }

  #petition(): TemplateResult {
    const options = this.campaign.petitions.map(({ petition, title }) => ({
      value: petition,
      label: inOwn(title),
    }));
    return select(this.edits, { path: 'petition', label: this.words.batches.form.petition, options });
  }

  #partner(): TemplateResult {
    const { form } = this.words.batches;
    const options = this.campaign.partners.map(({ slug, name }) => ({ value: slug, label: inOwn(name) }));
    return select(this.edits, { path: 'partner', label: form.partner, options, none: form.noPartner });
  }
}
