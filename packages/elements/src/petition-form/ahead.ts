import type { LitElement, ReactiveController } from 'lit';
import { type InterfaceLanguage, loadCountries } from '../locales/language.ts';
import type { Countries } from './petition-fields.ts';
import type * as SigningChunk from './signing-chunk.ts';

/**
 * Fetches ahead what reading does not need: the code that signs as soon as the browser has nothing
 * better to do, country names and the rules for names when the country field comes into sight or the
 * form is touched. All while there is a line: afterwards one can sign without.
 */
export class AheadController implements ReactiveController {
  countries: Countries = [];
  chunk: typeof SigningChunk | undefined;

  readonly #host: LitElement;
  readonly #onChunk: (chunk: typeof SigningChunk) => void;
  readonly #sight = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.touch();
    },
    // Half a screen early: the list must be there before the field is tapped.
    { rootMargin: '50%' },
  );
  readonly #onOnline = () => this.#touched && this.touch();
  #language: InterfaceLanguage = 'en';
  #countriesIn: InterfaceLanguage | undefined;
  #touched = false;
  #isIdle = false;
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

  hostUpdate(): void {
    this.#chosenCountry = this.#host.renderRoot?.querySelector('select')?.value ?? '';
  }

  hostUpdated(): void {
    const country = this.#host.renderRoot.querySelector('select');
    if (!country) return;
    // Each language has its own order: what stood at the chosen place is another country now.
    if (this.#chosenCountry) country.value = this.#chosenCountry;
    if (!this.#touched) this.#sight.observe(country);
    if (this.#isIdle) return;
    this.#isIdle = true;
    (window.requestIdleCallback ?? setTimeout)(() => void this.fetchChunk());
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onOnline);
    this.#sight.disconnect();
  }

  /** Country names are wanted in this language from now on. */
  speak(language: InterfaceLanguage): void {
    // Every rendering comes by here: asking only for a new language keeps a failure from asking on and on.
    if (language === this.#language) return;
    this.#language = language;
    if (this.#touched) void this.#fetchCountries();
  }

  touch = (): void => {
    this.#sight.disconnect();
    this.#touched = true;
    void this.#fetchCountries();
    void this.fetchChunk().then((chunk) => chunk?.nameRefusal(''));
  };

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
