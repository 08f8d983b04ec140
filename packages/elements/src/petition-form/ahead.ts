import type { LitElement, ReactiveController } from 'lit';
import { type InterfaceLanguage } from '../locales/language.ts';
import { loadCountries } from '../locales/load.ts';
import type { Countries } from './petition-fields.ts';
import type * as SigningChunk from './signing-chunk.ts';

/**
 * Fetches ahead what reading does not need, as soon as the browser has nothing better to do: the code
 * that signs, and country names. Afterwards one can sign without a line. The rules for names, which the
 * server knows as well, come when the form is touched.
 */
export class AheadController implements ReactiveController {
  countries: Countries = [];
  chunk: typeof SigningChunk | undefined;

  readonly #host: LitElement;
  readonly #onChunk: (chunk: typeof SigningChunk) => void;
  readonly #onOnline = () => this.#begun && this.#fetchAll();
  #begun = false;
  #language: InterfaceLanguage = 'en';
  #countriesIn: InterfaceLanguage | undefined;
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

  /** Country names are wanted in this language from now on. */
  speak(language: InterfaceLanguage): void {
    // Every rendering comes by here: asking only for a new language keeps a failure from asking on and on.
    if (language === this.#language) return;
    this.#language = language;
    if (this.#begun) void this.#fetchCountries();
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
    if (this.chunk) return this.chunk;
    const chunk = await import('./signing-chunk.ts').catch(() => undefined);
    if (chunk && !this.chunk) {
      this.chunk = chunk;
      this.#onChunk(chunk);
    }
    return chunk;
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
