import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { EntryDialogElement } from '../../campaign/entry-dialog.ts';
import { lineInput } from '../../campaign/inputs/line-input.ts';
import { linesInput, typedLines } from '../../campaign/inputs/lines-input.ts';
import type { EntryChanged, Localized, Partner, SavedEntry } from '../../campaign/types.ts';
import { written } from '../../campaign/inputs/filled-text.ts';
import { textsInput } from '../../campaign/inputs/texts-input.ts';

type Typed = { slug: string; name: Localized; url: string; sites: string; aliases: string };

/** Adds or changes a partner. */
@customElement('partner-dialog')
export class PartnerDialogElement extends EntryDialogElement<Partner, Typed> {
  protected override get heading(): string {
    const { form } = this.words.partners;
    return this.entry === undefined ? form.add : form.change;
  }

  protected override opened(entry: Partner | undefined): Typed {
    const { sites = [], aliases = [], ...partner } = entry ?? {};
    return { slug: '', name: {}, url: '', ...partner, sites: sites.join('\n'), aliases: aliases.join('\n') };
  }

  protected override written(): object {
    const { slug, name, url, sites, aliases } = this.edits.entry;
    return {
      slug: slug.trim().toLowerCase(),
      name: written(name) ?? {},
      url: url.trim() || undefined,
      sites: typedLines(sites).map(asUrl),
      aliases: typedLines(aliases).map((alias) => alias.toLowerCase()),
    };
  }

  protected override request(json: SavedEntry): Promise<EntryChanged> {
    const { partners } = api.campaigns[':campaign'];
    const param = { campaign: this.campaign.campaign.slug };
    if (this.entry === undefined) return ask(partners.$post({ param, json }));
    return ask(partners[':partner'].$put({ param: { ...param, partner: this.entry.slug }, json }));
  }

  protected override fields(): TemplateResult {
    const { form } = this.words.partners;
    const { edits } = this;
    return html`${textsInput(edits, { path: 'name', label: form.name })}
    ${lineInput(edits, { path: 'slug', label: form.slug, hint: this.#slugHint() })}
    ${lineInput(edits, { path: 'url', inputmode: 'url', label: form.url, hint: form.urlHint('https://example.org/') })}
    ${linesInput(edits, { path: 'sites', inputmode: 'url', label: form.sites, hint: form.sitesHint })}
    ${linesInput(edits, { path: 'aliases', label: form.aliases, hint: form.aliasesHint })}`;
  }

  #slugHint(): string {
    const { slugHint, slugChanged } = this.words.partners.form;
    const isChanged = this.entry !== undefined && this.edits.entry.slug.trim() !== this.entry.slug;
    return isChanged ? slugChanged(this.entry!.slug) : slugHint;
  }
}

/** People write `example.org`, where a browser needs more. */
const asUrl = (site: string): string => (site.includes('://') ? site : `https://${site}`);
