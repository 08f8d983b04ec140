import type { ReactiveElement, ReactiveController } from 'lit';
import { type InterfaceLanguage } from '@samleng/locales/fallback';
import { loadCountries, loadSigningMessages } from '@samleng/locales/load';
import type { SigningMessages } from '@samleng/locales/en/signing';
import type { Countries } from './fields/fields-view.ts';
import { recall } from './fields/remembered.ts';
import type * as SigningChunk from './signing/signing-chunk.ts';

/**
 * Fetches ahead what reading does not need, as soon as the browser has nothing better to do: the code
 * that signs with its messages, country names, and which of them is likely. Afterwards one can sign without a line. The rules for names, which the
 * server knows as well, come when the form is touched.
 */
export class AheadController implements ReactiveController {
  countries: Countries = [];
  /** The country that stands there is what the time zone tells, and the signer has not looked at it yet. */
  guessed = false;
  /** Never without its messages. */
  chunk: typeof SigningChunk | undefined;
  /** Of the language that was asked for last, and could be had. */
  messages: SigningMessages | undefined;

  readonly #host: ReactiveElement;
  /** The next one to fill it in is somebody else. */
  readonly #shared: boolean;
  readonly #onChunk: (chunk: typeof SigningChunk) => void;
  readonly #onOnline = () => this.#begun && this.#fetchAll();
  #begun = false;
  #language: InterfaceLanguage = 'en';
  #countriesIn: InterfaceLanguage | undefined;
  #messagesIn: InterfaceLanguage | undefined;
  #chosenCountry = '';
  #likely: { country: string; guessed: boolean } | undefined;
  /** A field in which something likely was put is the signer's from then on. */
  #offeredIn: HTMLSelectElement | undefined;

  /** @param onChunk The code that signs is there. */
  constructor(host: ReactiveElement, shared: boolean, onChunk: (chunk: typeof SigningChunk) => void) {
    this.#host = host;
    this.#shared = shared;
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
    if (language === this.#language) return;
    this.#language = language;
    if (this.#begun) this.#fetchAll();
  }

  touch = (): void => {
    this.#fetchAll();
    void this.fetchChunk().then((chunk) => chunk?.nameRefusal(''));
  };

  #fetchAll(): void {
    void this.fetchChunk();
    void this.#fetchCountries();
  }

  /** Undefined when it did not come; it is asked for again the next time. */
  async fetchChunk(): Promise<typeof SigningChunk | undefined> {
    const [chunk] = await Promise.all([
      this.chunk ?? import('./signing/signing-chunk.ts'),
      this.#fetchMessages(),
    ]).catch(() => [undefined]);
    if (chunk && this.messages && !this.chunk) {
      this.chunk = chunk;
      this.#onChunk(chunk);
    }
    return this.chunk;
  }

  async #fetchMessages(): Promise<void> {
    const language = this.#language;
    if (this.#messagesIn === language) return;
    const messages = await loadSigningMessages(language);
    if (this.#language !== language) return;
    this.#messagesIn = language;
    this.messages = messages;
    this.#host.requestUpdate();
  }

  /** What was chosen on this site before, else the country whose time this device shows. */
  async #likelyCountry(): Promise<{ country: string; guessed: boolean } | undefined> {
    const before = this.#shared ? undefined : recall('country');
    if (before) return { country: before, guessed: false };
    const guess = await import('./fields/country-guess.ts').catch(() => undefined);
    const country = await guess?.countryOfZone(guess.ownZone());
    return country ? { country, guessed: true } : undefined;
  }

  async #fetchCountries(): Promise<void> {
    const language = this.#language;
    if (this.#countriesIn === language) return;
    this.#countriesIn = language;
    const countries = await loadCountries(language).catch(() => undefined);
    if (this.#language !== language) return;
    // It did not come: the next touch, or the line when it is back, tries again.
    if (!countries) return void (this.#countriesIn = undefined);
    this.countries = countries;
    this.#likely ??= await this.#likelyCountry();
    this.guessed = this.#likely?.guessed === true && !this.#select?.value;
    this.#host.requestUpdate();
  }
}
