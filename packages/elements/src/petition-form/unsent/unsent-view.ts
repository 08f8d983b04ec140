import type { Settled, UnsentSignature } from '@samleng/client';
import type { Petition } from '@samleng/contract';
import { html, type ReactiveElement, nothing } from 'lit';
import { formatCount } from '@samleng/locales/format';
import { formatDay } from '@samleng/locales/formats/day';
import { type InterfaceLanguage, localized } from '@samleng/locales/fallback';
import type { UnsentMessages } from '@samleng/locales/en/unsent';
import { unsentMessages } from '@samleng/locales/unsent';
import type { Shared } from './shared.ts';

type Said = keyof Pick<UnsentMessages, 'moment' | 'withdrawn' | 'tooLate' | 'busy' | 'stillWaits'>;
type Words = { messages: UnsentMessages; language: InterfaceLanguage };

/**
 * Signatures that wait on this device: how many, and, folded away because the next person at the device may
 * look too, whose; buttons to send or withdraw them; and the outcome of those that had waited.
 */
export class UnsentView {
  readonly #host: ReactiveElement;
  readonly #shared: Shared;
  readonly #news: Settled[] = [];
  /** By server and name; only those that could be loaded. */
  readonly #petitions = new Map<string, Petition>();
  /** Days of closing that were asked for after a refusal: one that was known before may have changed. */
  readonly #closings = new Map<string, string | null>();
  #unfolded = false;
  #said: Said | undefined;

  constructor(host: ReactiveElement, shared: Shared) {
    this.#host = host;
    this.#shared = shared;
  }

  /** @param settled One whose outcome no form on this page shows. */
  tell(settled: Settled): void {
    const { outcome } = settled;
    if ('gone' in outcome && outcome.gone === 'withdrawn') return;
    this.#news.push(settled);
    if ('problem' in outcome) void this.#fetchPetition(settled, 'no-cache');
    // Without Web Locks another tab may have sent it meanwhile: then it was not withdrawn.
    if ('next' in outcome && this.#said === 'withdrawn') this.#said = undefined;
  }

  render(waiting: UnsentSignature[], language: InterfaceLanguage) {
    const messages = unsentMessages[language];
    const words = { messages, language };
    if (waiting.length + this.#news.length === 0 && !this.#said) return nothing;
    return html`<div class="unsent soft" part="unsent">
      ${waiting.length > 0 ? this.#fold(waiting, words) : nothing}
      <div class="said" role="status" tabindex="-1">
        ${waiting.filter((one) => one.overdue).map((one) => html`<p>${this.#overdue(one, words)}</p>`)}
        ${this.#news.map((one) => this.#newsOf(one, words))}
        ${this.#said ? html`<p>${messages[this.#said]}</p>` : nothing}
      </div>
    </div>`;
  }

  #fold(waiting: UnsentSignature[], words: Words) {
    const { messages, language } = words;
    return html`<button
        class="fold"
        type="button"
        aria-expanded=${this.#unfolded}
        @click=${() => this.#turn(waiting)}
      >
        ${messages.waiting(formatCount(waiting.length, language), waiting.length)}
      </button>
      ${this.#unfolded ? this.#list(waiting, words) : nothing}`;
  }

  #list(waiting: UnsentSignature[], words: Words) {
    return html`<ul>
        ${waiting.map((one) => this.#item(one, words))}
      </ul>
      <button class="quiet" type="button" @click=${() => this.#sendNow(waiting)}>
        ${words.messages.sendNow}
      </button>`;
  }

  #item(one: UnsentSignature, words: Words) {
    const { messages, language } = words;
    const since = formatDay(this.#shared.dayOf(one.queuedAt), language);
    const until = one.keptUntil && formatDay(this.#shared.dayOf(one.keptUntil), language);
    return html`<li>
      <p>${this.#title(one, language)}<br />${one.name}</p>
      <p>${until ? messages.kept(since, until) : messages.unsaved(since)}</p>
      <button class="quiet" type="button" @click=${() => this.#withdraw(one.id)}>${messages.withdraw}</button>
    </li>`;
  }

  #overdue({ queuedAt }: UnsentSignature, { messages, language }: Words): string {
    return messages.overdue(formatDay(this.#shared.dayOf(queuedAt), language));
  }

  #newsOf(one: Settled, words: Words) {
    const { outcome } = one;
    const { messages, language } = words;
    if ('gone' in outcome)
      return html`<p>${messages.expired(formatDay(this.#shared.dayOf(one.queuedAt), language))}</p>`;
    if ('next' in outcome)
      return html`<p>${outcome.next === 'confirm' ? messages.sentConfirm : messages.sent}</p>`;
    const isClosed = outcome.problem.code === 'petition-closed';
    return html`<p>
      ${this.#title(one, language)}<br />${isClosed ? this.#closing(one, words) : messages.refused}
    </p>`;
  }

  #closing(one: Named, { messages, language }: Words): string {
    const closesAt = this.#closings.get(keyOf(one));
    return closesAt ? messages.closed(formatDay(closesAt, language)) : messages.closedNoDate;
  }

  #title(one: Named, language: InterfaceLanguage) {
    const petition = this.#petitions.get(keyOf(one));
    if (!petition) return html`<b>${one.petition}</b>`;
    const title = localized(petition.title, language);
    return html`<b lang=${title.language}>${title.text}</b>`;
  }

  #turn(waiting: UnsentSignature[]): void {
    this.#unfolded = !this.#unfolded;
    if (this.#unfolded) for (const one of waiting) void this.#fetchPetition(one);
    this.#host.requestUpdate();
  }

  /** For the title, which is not stored on the device. */
  async #fetchPetition(one: Named, cache?: RequestCache): Promise<void> {
    const key = keyOf(one);
    if (!cache && this.#petitions.has(key)) return;
    const { getPetition } = this.#shared;
    const petition = await getPetition(one.server, one.petition, undefined, cache).catch(() => undefined);
    if (petition) this.#petitions.set(key, petition);
    if (petition && cache) this.#closings.set(key, petition.closesAt);
    this.#host.requestUpdate();
  }

  async #withdraw(id: string): Promise<void> {
    this.#say('moment');
    const result = await this.#shared.withdraw(id);
    this.#say(({ withdrawn: 'withdrawn', gone: 'tooLate', busy: 'busy' } as const)[result]);
    await this.#lookThere();
  }

  async #sendNow(waiting: UnsentSignature[]): Promise<void> {
    const settledBefore = this.#news.length;
    this.#say('moment');
    await this.#shared.sendNow();
    this.#say(this.#news.length - settledBefore < waiting.length ? 'stillWaits' : undefined);
    await this.#lookThere();
  }

  /** The pressed button may be gone; the focus goes to the result. */
  async #lookThere(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.said')?.focus();
  }

  #say(said: Said | undefined): void {
    this.#said = said;
    this.#host.requestUpdate();
  }
}

type Named = Pick<Settled, 'server' | 'petition'>;
const keyOf = ({ server, petition }: Named): string => `${server} ${petition}`;
