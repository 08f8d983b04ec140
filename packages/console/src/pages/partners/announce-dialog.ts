import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
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
import { momentText } from '../../words/moment.ts';
import { fieldStyles } from '../petition/field.styles.ts';
import { momentInput } from '../petition/parts/moment-input.ts';
import { count, inOwn } from '../../words/shown.ts';
import { petitionChoice, publicPetitions } from './petition-choice.ts';

/**
 * Says beforehand that many signatures will come through a partner, so that they are not held.
 *
 * @fires close
 */
@customElement('announce-dialog')
export class AnnounceDialogElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, fieldStyles];
  }

  @property({ attribute: false }) campaign!: Campaign;
  @property({ attribute: false }) partner!: Partner;
  /** Null for now. */
  @state() private at: string | null = null;
  readonly #form = new FormState(this);

  override render(): TemplateResult {
    const { announce, noPetition } = this.words.partners;
    return html`<console-dialog .heading=${announce.title(inOwn(this.partner.name))} @close=${this.#close}>
      ${publicPetitions(this.campaign).length === 0 ? html`<p>${noPetition}</p>` : this.#content()}
    </console-dialog>`;
  }

  #content(): TemplateResult {
    const { announce } = this.words.partners;
    const { wrong, sending } = this.#form;
    return html`<form novalidate @submit=${this.#announce}>
      <p>${announce.text}</p>
      ${alert(wrong.form)} ${petitionChoice(this.campaign)}
      ${field({
        name: 'expected',
        label: announce.expected,
        inputmode: 'numeric',
        autocomplete: 'off',
        wrong: wrong.expected,
      })}
      ${momentInput({
        path: 'at',
        label: announce.at,
        hint: announce.atHint,
        timeZone: this.campaign.campaign.timeZone,
        value: this.at,
        wrong: wrong.at,
        change: (instant) => (this.at = instant),
      })}
      ${field({
        name: 'hours',
        label: announce.hours,
        inputmode: 'numeric',
        autocomplete: 'off',
        value: '1',
        wrong: wrong.hours,
      })}
      <div class="row">
        ${mainButton({ label: announce.button, sending })}
        <button type="button" class="link-button" @click=${this.#withdraw}>${announce.withdraw}</button>
      </div>
    </form>`;
  }

  get #announcements() {
    return api.petitions[':petition'].partners[':partner'].announcements;
  }

  #place(): { petition: string; partner: string } {
    const { petition } = formValues(this.renderRoot.querySelector('form')!, ['petition']);
    return { petition, partner: this.partner.slug };
  }

  readonly #announce = async (event: SubmitEvent) => {
    event.preventDefault();
    const { announce } = this.words.partners;
    const values = formValues(event.target as HTMLFormElement, ['expected', 'hours']);
    const json = {
      expected: numberOf(values.expected),
      hours: numberOf(values.hours),
      ...(this.at !== null && { at: this.at }),
    };
    const texts = { expected: announce.expectedWrong, hours: announce.hoursWrong, at: announce.over };
    const announced = await this.#form.send(
      () => ask(this.#announcements.$post({ param: this.#place(), json })),
      texts,
    );
    if (!announced) return;
    toast(announce.done(momentText(announced.startsAt), momentText(announced.endsAt)));
    this.#close();
  };

  readonly #withdraw = async () => {
    const done = await this.#form.send(() => ask(this.#announcements.$delete({ param: this.#place() })));
    if (done) toast(this.words.partners.announce.withdrawn(count(done.withdrawn)));
  };

  readonly #close = () => this.dispatchEvent(new Event('close'));
}
