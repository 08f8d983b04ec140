import type { ReactiveController, ReactiveElement } from 'lit';
import type { InterfaceLanguage } from '../locales/language.ts';
import { loadCountries, loadSigningMessages } from '../locales/load.ts';
import type { SigningMessages } from '../locales/signing.en.ts';
import type { Countries } from './fields/fields.ts';
import { recall } from './fields/remembered.ts';
import type * as SigningChunk from './signing/signing-chunk.ts';
import type { SigningController } from './signing/signing-controller.ts';

/** All that it takes to sign; none comes without the others. */
export type Ready = {
  chunk: typeof SigningChunk;
  signing: SigningController;
  messages: SigningMessages;
  /** Of the messages: the one that was asked for last, and could be had. */
  language: InterfaceLanguage;
};
type OnChunk = (chunk: typeof SigningChunk) => SigningController;

/**
 * Fetches ahead what reading does not need, as soon as the browser has nothing better to do: the code
 * that signs with its messages, country names, and which of them is likely. Afterwards one can sign without a line. The rules for names, which the
 * server knows as well, come when the form is touched.
 */
export class PrefetchController implements ReactiveController {
  countries: Countries = [];
  /** The country that stands there is what the time zone tells, and the signer has not looked at it yet. */
  guessed = false;
  ready: Ready | undefined;
  /** Of the messages and country names that are wanted. */
  language: InterfaceLanguage = 'en';
  /** The next one to fill the form in is somebody else. */
  readonly shared: boolean;

  readonly #host: ReactiveElement;
  readonly #onChunk: OnChunk;
  readonly #onOnline = () => this.#begun && this.#fetchAll();
  #begun = false;
  #countriesIn: InterfaceLanguage | undefined;
  #chosenCountry = '';
  #likely: { country: string; guessed: boolean } | undefined;
  /** A field in which something likely was put is the signer's from then on. */
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
    // Each language has its own order: what stood at the chosen place is another country now.
    const select = this.#select;
    if (!select) return;
    if (this.#chosenCountry) select.value = this.#chosenCountry;
    else if (this.#likely && select !== this.#offeredIn) {
      this.#offeredIn = select;
      select.value = this.#likely.country;
    }
  }

  /** The signer has chosen a country. */
  chosen(): void {
    this.guessed = false;
    this.#host.requestUpdate();
  }

  get #select(): HTMLSelectElement | null | undefined {
    return this.#host.renderRoot?.querySelector('select');
  }

  /** The petition is there to be read. Also where it cannot be signed: something may wait to be sent. */
  begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    (window.requestIdleCallback ?? setTimeout)(() => this.#fetchAll());
  }

  /** Messages and country names are wanted in this language from now on. */
  speak(language: InterfaceLanguage): void {
    // Every rendering comes by here: asking only for a new language keeps a failure from asking on and on.
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

  /** Undefined when it did not come; it is asked for again the next time. */
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

  /** What was chosen on this site before, else the country whose time this device shows. */
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
    // It did not come: the next touch, or the line when it is back, tries again.
    if (!countries) return void (this.#countriesIn = undefined);
    this.countries = countries;
    this.#likely ??= await this.#likelyCountry();
    this.guessed = this.#likely?.guessed === true && !this.#select?.value;
    this.#host.requestUpdate();
  }
}
