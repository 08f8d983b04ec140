import type { LitElement, ReactiveController } from 'lit';
import { type InterfaceLanguage } from '../locales/language.ts';
import { loadCountries, loadSigningMessages } from '../locales/load.ts';
import type { SigningMessages } from '../locales/signing.en.ts';
import type { Countries } from './petition-fields.ts';
import type * as SigningChunk from './signing-chunk.ts';

/**
 * Fetches ahead what reading does not need, as soon as the browser has nothing better to do: the code
 * that signs with its messages, and country names. Afterwards one can sign without a line. The rules for names, which the
 * server knows as well, come when the form is touched.
 */
export class AheadController implements ReactiveController {
  countries: Countries = [];
  /** Never without its messages. */
  chunk: typeof SigningChunk | undefined;
  /** Of the language that was asked for last, and could be had. */
  messages: SigningMessages | undefined;

  readonly #host: LitElement;
  readonly #onChunk: (chunk: typeof SigningChunk) => void;
  readonly #onOnline = () => this.#begun && this.#fetchAll();
  #begun = false;
  #language: InterfaceLanguage = 'en';
  #countriesIn: InterfaceLanguage | undefined;
  #messagesIn: InterfaceLanguage | undefined;
  #chosenCountry = '';

  /** @param onChunk The code that signs is there. */
  constructor(host: LitElement, onChunk: (chunk: typeof SigningChunk) => void) {
    this.#host = host;
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
    if (this.#select && this.#chosenCountry) this.#select.value = this.#chosenCountry;
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
      this.chunk ?? import('./signing-chunk.ts'),
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

  async #fetchCountries(): Promise<void> {
    const language = this.#language;
    if (this.#countriesIn === language) return;
    this.#countriesIn = language;
    const countries = await loadCountries(language).catch(() => undefined);
    if (this.#language !== language) return;
    // It did not come: the next touch, or the line when it is back, tries again.
    if (!countries) return void (this.#countriesIn = undefined);
    this.countries = countries;
    this.#host.requestUpdate();
  }
}
