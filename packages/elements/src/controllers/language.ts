import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { interfaceLanguage, type InterfaceLanguage } from '@samleng/locales/fallback';
import { nearestLang } from './nearest-lang.ts';

/** Controllers whose elements are on the page. */
export const languageControllers = new Set<LanguageController<unknown>>();
let observer: MutationObserver | undefined;

/** The element's language and its messages; changes with the page at once. */
export class LanguageController<Messages> implements ReactiveController {
  language: InterfaceLanguage = 'en';
  /** Undefined until they have been loaded. */
  messages: Messages | undefined;
  /** Loading failed; tried again when the connection returns. */
  failed = false;

  readonly #host: ReactiveControllerHost & Element;
  readonly #load: (language: InterfaceLanguage) => Messages | Promise<Messages>;
  /** Undefined when its messages have to be loaded, or read anew. */
  wanted: InterfaceLanguage | undefined;

  constructor(
    host: ReactiveControllerHost & Element,
    load: (language: InterfaceLanguage) => Messages | Promise<Messages>,
  ) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    languageControllers.add(this);
    observer ??= new MutationObserver(() => languageControllers.forEach((one) => one.read()));
    this.read();
  }

  hostDisconnected(): void {
    languageControllers.delete(this);
    if (languageControllers.size === 0) observer?.disconnect();
  }

  /** Reads the page's `lang`, and shows the messages of that language, unless it does already. */
  read(): void {
    const language = interfaceLanguage(nearestLang(this.#host, observer));
    if (language === this.wanted) return;
    this.wanted = language;
    const messages = this.#load(language);
    if (messages instanceof Promise) void this.#receive(language, messages);
    else this.#show(language, messages);
  }

  async #receive(language: InterfaceLanguage, loading: Promise<Messages>): Promise<void> {
    try {
      const messages = await loading;
      if (language === this.wanted) this.#show(language, messages);
    } catch {
      if (language === this.wanted) this.wanted = undefined;
      // With messages of an earlier language the element stays as it is.
      this.failed = this.messages === undefined;
      this.#host.requestUpdate();
      addEventListener('online', () => this.read(), { once: true });
    }
  }

  #show(language: InterfaceLanguage, messages: Messages): void {
    this.language = language;
    this.messages = messages;
    this.failed = false;
    this.#host.requestUpdate();
  }
}
