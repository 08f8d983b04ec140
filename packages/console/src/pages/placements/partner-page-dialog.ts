import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import type { SavedEntry } from '../../campaign/types.ts';
import { ConsoleElement } from '../../console-element.ts';
import { alert, mainButton } from '../../forms/alert.ts';
import { FormState } from '../../forms/form-state.ts';
import { formValues } from '../../forms/form-values.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { toast } from '../../toasts/toasts.ts';
import '../../views/console-dialog.ts';
import { readableAddress } from './address.ts';
import { partnerChoice } from './partner-choice.ts';
import type { PageAction, PageList } from './types.ts';

/**
 * Makes a page's site, or a name in its tag, that of a partner.
 *
 * @fires close - Nothing was saved.
 * @fires done - It was saved.
 */
@customElement('partner-page-dialog')
export class PartnerPageDialogElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles];
  }

  @property({ attribute: false }) list!: PageList;
  @property({ attribute: false }) action!: Extract<PageAction, { kind: 'site' | 'alias' }>;
  readonly #form = new FormState(this);

  override render(): TemplateResult {
    const { wrong, sending } = this.#form;
    const { title, text, button } = this.#texts;
    return html`<console-dialog .heading=${title} @close=${this.#close}>
      <form novalidate @submit=${this.#save}>
        <p>${text}</p>
        ${alert(wrong['form'])} ${partnerChoice(this.list.partners, this.action.partner, wrong['partner'])}
        <div class="row">
          ${mainButton({ label: button, sending })}
          <button type="button" class="link-button" @click=${this.#close}>${this.words.shell.cancel}</button>
        </div>
      </form>
    </console-dialog>`;
  }

  get #texts() {
    const { site, alias } = this.words.placements;
    const { action } = this;
    if (action.kind === 'alias') return { ...alias, title: alias.title(action.name) };
    return { ...site, text: site.text(readableAddress(action.page).site) };
  }

  readonly #close = () => this.dispatchEvent(new Event('close'));

  readonly #save = async (event: SubmitEvent) => {
    event.preventDefault();
    const { placements } = this.words;
    const { partner } = formValues(event.target as HTMLFormElement, ['partner']);
    if (partner === '') return this.#form.tell({ partner: placements.choosePartner });
    const saved = await this.#form.send(() => this.#change(partner), { 422: placements.alias.taken });
    if (saved === undefined) return undefined;
    toast(this.#texts.done);
    this.dispatchEvent(new Event('done'));
    return undefined;
  };

  /** The entry as it is now, and what is added. */
  async #change(partner: string) {
    const one = api.campaigns[':campaign'];
    const { campaign } = this.list;
    const { partners } = await ask(one.$get({ param: { campaign } }));
    const entry = partners.find(({ slug }) => slug === partner)!;
    const { action } = this;
    const added =
      action.kind === 'site'
        ? { sites: [...entry.sites, action.page] }
        : { aliases: [...entry.aliases, action.name] };
    const json: SavedEntry = { entry: { ...entry, ...added } };
    return ask(one.partners[':partner'].$put({ param: { campaign, partner }, json }));
  }
}
