import type { ReactiveController, ReactiveElement } from 'lit';
import type { InterfaceLanguage } from '@samleng/locales/fallback';
import { loadCountries, loadSigningMessages } from '@samleng/locales/load';
import type { SigningMessages } from '@samleng/locales/en/signing';
import type { Countries } from './fields/fields.ts';
import { recall } from './fields/remembered.ts';
import type * as SigningChunk from './signing/signing-chunk.ts';
import type { SigningController } from './signing/signing-controller.ts';

/** Everything needed to sign. */
export type Ready = {
  chunk: typeof SigningChunk;
  signing: SigningController;
  messages: SigningMessages;
  /** Language of the messages: the last one that could be loaded. */
  language: InterfaceLanguage;
};
type OnChunk = (chunk: typeof SigningChunk) => SigningController;

/**
 * Prefetches when the browser is idle: code and messages for signing, country names and the likely country.
 * After that one can sign offline. The rules for names, which the server checks too, follow when the form is
 * touched.
 */
export class PrefetchController implements ReactiveController {
  countries: Countries = [];
  /** The country was guessed from the time zone, and the signer has not touched it. */
  guessed = false;
  ready: Ready | undefined;
  /** Wanted language of messages and country names. */
  language: InterfaceLanguage = 'en';
  /** The device is shared: someone else signs next. */
  readonly shared: boolean;

  readonly #host: ReactiveElement;
  readonly #onChunk: OnChunk;
  readonly #onOnline = () => this.#begun && this.#fetchAll();
  #begun = false;
  #countriesIn: InterfaceLanguage | undefined;
  #chosenCountry = '';
  #likely: { country: string; guessed: boolean } | undefined;
  /** The field that got the likely country; it is the signer's from then on. */
  #offeredIn: HTMLSelectElement | undefined;

  /** @param onChunk Begins a signing, since the code for it is there. */
  constructor(host: ReactiveElement, shared: boolean, onChunk: OnChunk) {
    this.#host = host;
    this.shared = shared;
    this.#onChunk = onChunk;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#onOnline);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onOnline);
  }

  hostUpdate(): void {
    this.#chosenCountry = this.#select?.value ?? '';
  }

  hostUpdated(): void {
    // Country order depends on the language, so the chosen option has moved.
    const select = this.#select;
    if (!select) return;
    if (this.#chosenCountry) select.value = this.#chosenCountry;
    else if (this.#likely && this.countries.length > 0 && select !== this.#offeredIn) {
      this.#offeredIn = select;
      select.value = this.#likely.country;
    }
  }

  /** The signer has chosen a country. */
  chosen(): void {
    this.guessed = false;
    this.#host.requestUpdate();
  }

  /** The country chosen before the form was there, if any. */
  offer(country: string | undefined): void {
    if (country) this.#likely = { country, guessed: false };
  }

  get #select(): HTMLSelectElement | null | undefined {
    return this.#host.renderRoot?.querySelector('select');
  }

  /** Also for petitions that cannot be signed: unsent signatures may wait on this device. */
  begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    // Its own, or where Safari has none, an element of the page with that id would be taken for it.
    const later = window.hasOwnProperty('requestIdleCallback') ? requestIdleCallback : setTimeout;
    later(() => this.#fetchAll());
  }

  /** Messages and country names are wanted in this language from now on. */
  setLanguage(language: InterfaceLanguage): void {
    // Called by every rendering: only a new language loads anything, or a failure would repeat for ever.
    if (language === this.language) return;
    this.language = language;
    if (this.#begun) this.#fetchAll();
  }

  touch = (): void => {
    this.#fetchAll();
    void this.fetchChunk().then((ready) => ready?.chunk.nameRefusal(''));
  };

  #fetchAll(): void {
    void this.fetchChunk();
    void this.#fetchCountries();
  }

  /** Undefined when loading failed; the next call tries again. */
  async fetchChunk(): Promise<Ready | undefined> {
    const { language } = this;
    if (this.ready?.language === language) return this.ready;
    const [chunk, messages] = await Promise.all([
      import('./signing/signing-chunk.ts'),
      loadSigningMessages(language),
    ]).catch(() => []);
    // If another language is wanted by now, its messages are on their way.
    if (chunk && messages && language === this.language) {
      this.ready = { chunk, messages, language, signing: this.ready?.signing ?? this.#onChunk(chunk) };
      this.#host.requestUpdate();
    }
    return this.ready;
  }

  /** The country chosen on this site before, else that of the device's time zone. */
  async #likelyCountry(): Promise<{ country: string; guessed: boolean } | undefined> {
    const before = this.shared ? undefined : recall('country');
    if (before) return { country: before, guessed: false };
    const guess = await import('./fields/country-guess.ts').catch(() => undefined);
    const country = await guess?.countryOfZone(guess.ownZone());
    return country ? { country, guessed: true } : undefined;
  }

  async #fetchCountries(): Promise<void> {
    const { language } = this;
    if (this.#countriesIn === language) return;
    this.#countriesIn = language;
    const countries = await loadCountries(language).catch(() => undefined);
    if (this.language !== language) return;
    // Failed: the next touch, or the returning connection, tries again.
    if (!countries) return void (this.#countriesIn = undefined);
    this.countries = countries;
    this.#likely ??= await this.#likelyCountry();
    const offered = this.#select?.value ? undefined : this.#likely;
    this.guessed = offered?.guessed === true;
    // The button may have been pressed before it came.
    if (offered && this.#select !== this.#offeredIn) this.ready?.signing.countryChosen();
    this.#host.requestUpdate();
  }
}
