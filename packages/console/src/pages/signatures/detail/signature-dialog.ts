import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { ConsoleElement } from '../../../console-element.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import '../../../views/console-dialog.ts';
import { zonedText } from '../../../words/zoned.ts';
import { signatureState, signatureStateStyles } from '../../../views/signature-state.ts';
import { calledText } from '../list/signature-row.ts';
import { factText } from '../model/facts.ts';
import type { Known } from '../model/known.ts';
import type { Condition, Signature } from '../model/signature-types.ts';
import { factRows } from './fact-rows.ts';
import { signatureDialogStyles } from './signature-dialog.styles.ts';

/**
 * All about one signature: whether it counts and why, and what can be done.
 *
 * @fires follow With the condition (`detail`) for others like this one.
 * @fires remove, release When that shall be done with it.
 * @fires close As it closes.
 */
@customElement('signature-dialog')
export class SignatureDialogElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, signatureStateStyles, signatureDialogStyles];
  }

  @property({ attribute: false }) signature!: Signature;
  @property({ attribute: false }) known!: Known;
  /** Whether the reader may do something with it. */
  @property({ attribute: false }) mayChange = false;

  override render(): TemplateResult {
    const { signature } = this;
    return html`<console-dialog heading=${calledText(signature)} @close=${() => this.#tell('close')}>
      <div class="means">
        <p>${signatureState(signature)}</p>
        <p>${this.#meaning()}</p>
        ${this.#deadline()}
      </div>
      ${signature.state === 'held' ? this.#why() : this.#wasHeld()}
      ${factRows(signature, this.known, (detail: Condition) =>
        this.dispatchEvent(new CustomEvent('follow', { detail })),
      )}
      <div slot="actions">${this.mayChange ? this.#actions() : nothing}</div>
    </console-dialog>`;
  }

  #meaning(): string {
    const { means } = this.words.signatureDetail;
    const { name, state } = this.signature;
    return name === null && state !== 'removed' ? `${means[state]} ${means.erased}` : means[state];
  }

  #deadline(): TemplateResult | typeof nothing {
    const { expiresAt, eraseAt, state } = this.signature;
    const { expires, erases } = this.words.signatureDetail;
    const at = (instant: string) => zonedText(instant, this.known.timeZone);
    if (eraseAt) return html`<p>${erases(at(eraseAt))}</p>`;
    return expiresAt && state === 'pending' ? html`<p>${expires(at(expiresAt))}</p>` : nothing;
  }

  #why(): TemplateResult {
    const { why, whatToDo } = this.words.signatureDetail;
    const { reason } = this.signature;
    const text = reason && Object.hasOwn(why, reason) ? why[reason as keyof typeof why] : undefined;
    return html`<div class="why">
      ${reason ? html`<h3>${factText({ key: 'reason', value: reason }, this.known)}</h3>` : nothing}
      ${text ? html`<p>${text}</p>` : nothing}
      <p>${whatToDo}</p>
      ${reason ? this.#others({ key: 'reason', value: reason }) : nothing}
    </div>`;
  }

  #others(like: Condition): TemplateResult {
    const follow = () => this.dispatchEvent(new CustomEvent('follow', { detail: like }));
    const { others, othersOf } = this.words.signatureDetail;
    return html`<button
      type="button"
      class="link-button"
      aria-label=${othersOf(factText(like, this.known))}
      @click=${follow}
    >
      ${others}
    </button>`;
  }

  #wasHeld(): TemplateResult | typeof nothing {
    const { reason, state } = this.signature;
    if (reason === null || state === 'removed') return nothing;
    return html`<p class="soft">
      ${this.words.signatureDetail.wasHeld} ${factText({ key: 'reason', value: reason }, this.known)}
    </p>`;
  }

  #actions(): TemplateResult {
    const { remove, release } = this.words.signatureDetail;
    const { state, name } = this.signature;
    const button = (action: 'remove' | 'release', label: string, variant: 'danger' | 'brand') =>
      html`<wa-button appearance="outlined" variant=${variant} @click=${() => this.#tell(action)}
        >${label}</wa-button
      >`;
    return html`${state === 'removed' ? nothing : button('remove', remove, 'danger')}
    ${state === 'held' && name !== null ? button('release', release, 'brand') : nothing}`;
  }

  #tell(what: 'close' | 'remove' | 'release'): void {
    this.dispatchEvent(new Event(what));
  }
}
