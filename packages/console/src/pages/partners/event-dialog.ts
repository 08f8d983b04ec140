import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/qr-code/qr-code.js';
import { api, ask } from '../../api.ts';
import { numberOf } from '../petition/parts/typed-number.ts';
import type { Campaign, Partner } from '../../campaign/types.ts';
import { ConsoleElement } from '../../console-element.ts';
import { alert, mainButton } from '../../forms/alert.ts';
import { field } from '../../forms/field.ts';
import { FormState } from '../../forms/form-state.ts';
import { formValues } from '../../forms/form-values.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { toast } from '../../toasts/toasts.ts';
import '../../views/console-dialog.ts';
import { qrPicture, qrStyles } from '../../campaign/qr-picture.ts';
import { toCopy, toCopyStyles } from '../../views/to-copy.ts';
import { momentText } from '../../words/moment.ts';
import { count, inOwn } from '../../words/shown.ts';
import { petitionChoice, publicPetitions } from './petition-choice.ts';

type Made = { url: string; endsAt: string };
const HOURS = 6;
const HOURS_MAX = 24;

/**
 * A link under which many people sign on one device at an event. It is shown once.
 *
 * @fires close
 */
@customElement('event-dialog')
export class EventDialogElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, toCopyStyles, qrStyles];
  }

  @property({ attribute: false }) campaign!: Campaign;
  @property({ attribute: false }) partner!: Partner;
  @state() private made: Made | undefined;
  readonly #form = new FormState(this);

  override render(): TemplateResult {
    const { event, noPetition } = this.words.partners;
    return html`<console-dialog .heading=${event.title(inOwn(this.partner.name))} @close=${this.#close}>
      ${publicPetitions(this.campaign).length === 0 ? html`<p>${noPetition}</p>` : this.#content()}
    </console-dialog>`;
  }

  #content(): TemplateResult {
    if (this.made) return this.#madeView(this.made);
    const { event } = this.words.partners;
    const { wrong, sending } = this.#form;
    return html`<form novalidate @submit=${this.#make}>
      <p>${event.text}</p>
      ${alert(wrong.form)} ${petitionChoice(this.campaign)}
      ${field({
        name: 'hours',
        label: event.hours,
        hint: event.hoursHint(count(HOURS_MAX)),
        inputmode: 'numeric',
        autocomplete: 'off',
        value: String(HOURS),
        wrong: wrong.hours,
      })}
      <div class="row">
        ${mainButton({ label: event.button, sending })}
        <button type="button" class="link-button" @click=${this.#end}>${event.end}</button>
      </div>
    </form>`;
  }

  #madeView({ url, endsAt }: Made): TemplateResult {
    const { event } = this.words.partners;
    return html`<div class="stack" role="status">
      ${qrPicture(url, event.qr)} ${toCopy(event.link, url)}
      <p>${event.until(momentText(endsAt))}</p>
      <p class="soft">${event.once}</p>
      <button type="button" class="main-button" @click=${this.#close}>${event.finish}</button>
    </div>`;
  }

  get #links() {
    return api.petitions[':petition'].partners[':partner']['event-links'];
  }

  #place(): { petition: string; partner: string } {
    const { petition } = formValues(this.renderRoot.querySelector('form')!, ['petition']);
    return { petition, partner: this.partner.slug };
  }

  readonly #make = async (event: SubmitEvent) => {
    event.preventDefault();
    const { hours: typed } = formValues(event.target as HTMLFormElement, ['hours']);
    const hours = numberOf(typed);
    const texts = this.words.partners.event;
    if (!(hours >= 1 && hours <= HOURS_MAX))
      return this.#form.tell({ hours: texts.hoursHint(count(HOURS_MAX)) });
    const made = await this.#form.send(() =>
      ask(this.#links.$post({ param: this.#place(), json: { hours } })),
    );
    if (made) this.made = made;
  };

  readonly #end = async () => {
    const ended = await this.#form.send(() => ask(this.#links.$delete({ param: this.#place() })));
    if (ended) toast(this.words.partners.event.ended(count(ended.ended)));
  };

  readonly #close = () => this.dispatchEvent(new Event('close'));
}
