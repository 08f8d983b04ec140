import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { qrPicture, qrStyles } from '../../campaign/qr-picture.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { PageElement } from '../../page-element.ts';
import { figuresStyles } from '../../partner-figures/figures.styles.ts';
import { isProblem } from '../../requests/api-problem.ts';
import { href, navigate } from '../../router/location.ts';
import type { TagGiven } from '../../tag/given.ts';
import '../../tag/tag-generator.ts';
import { loaded } from '../../views/loaded.ts';
import { notFoundNotice, notice } from '../../views/notice.ts';
import { toCopy, toCopyStyles } from '../../views/to-copy.ts';
import { language } from '../../words/words.ts';
import { inOwn } from '../../words/shown.ts';
import { loadTagData, type TagData, type Wanted } from './tag-data.ts';

/** A tag for a partner, or for the campaign itself; and the page where the partner finds it without an account. */
@customElement('tag-page')
export class TagPageElement extends PageElement {
  static override get styles() {
    return [pageStyles, formStyles, toCopyStyles, qrStyles, figuresStyles];
  }

  readonly #data = new Task(this, {
    task: ([wanted]) => loadTagData(wanted),
    args: (): [Wanted] => [this.params],
  });

  override get heading(): string {
    return this.words.tag.heading;
  }

  override render(): TemplateResult {
    const { partner } = this.params;
    const data = this.#data.value;
    const isUnknown = data !== undefined && partner !== undefined && data.given.partner === undefined;
    if (isUnknown || isProblem(this.#data.error, 'campaign-not-found'))
      return html`<div class="sheet">${notFoundNotice()}</div>`;
    return html`<div class="stack">
      ${this.#back(data?.given.campaign ?? this.params.campaign)}
      <h1>${this.heading}</h1>
      ${loaded(this.#data, (found) => this.#sheets(found))}
    </div>`;
  }

  #back(campaign: string | undefined): unknown {
    if (campaign === undefined) return nothing;
    return html`<a class="back" href=${href(`/campaigns/${campaign}/partners`)}>
      <wa-icon name="arrow-left"></wa-icon> ${this.words.own.back}
    </a>`;
  }

  #sheets({ campaign, given }: TagData): TemplateResult {
    const { none } = this.words.own;
    return html`<section class="sheet">
        ${campaign.partners.length === 0 ? nothing : this.#who(campaign)}
        ${
          given.petitions.length === 0
            ? notice(none)
            : html`<tag-generator
                .given=${given}
                .language=${language()}
                .words=${this.words.tag}
              ></tag-generator>`
        }
      </section>
      ${given.partner === undefined ? nothing : this.#ownPage(given, given.partner)}`;
  }

  #who({ campaign, partners }: TagData['campaign']): TemplateResult {
    const { ask } = this.words.tag;
    return html`<label class="field">
      <strong>${ask.who}</strong>
      <select
        @change=${({ target }: Event) => {
          const { value } = target as HTMLSelectElement;
          navigate(`/campaigns/${campaign.slug}/${value === '' ? '' : `partners/${value}/`}tag`);
        }}
      >
        <option value="" ?selected=${this.params.partner === undefined}>${ask.nobody}</option>
        ${partners.map(
          ({ slug, name }) =>
            html`<option value=${slug} ?selected=${slug === this.params.partner}>${inOwn(name)}</option>`,
        )}
      </select>
    </label>`;
  }

  /** To be sent to the partner. */
  #ownPage({ server, campaign }: TagGiven, { slug, name }: NonNullable<TagGiven['partner']>): TemplateResult {
    const { page, result } = this.words.tag;
    const address = `${server}/partners/${campaign}/${slug}`;
    return html`<section class="sheet">
      <h2>${page.share}</h2>
      <p>${page.shareText(inOwn(name))}</p>
      <div class="link">
        ${qrPicture(address, result.qr)}
        <div class="stack">
          ${toCopy(result.address, address)}
          <p><a href=${address} target="_blank" rel="noopener">${page.open}</a></p>
        </div>
      </div>
    </section>`;
  }
}
