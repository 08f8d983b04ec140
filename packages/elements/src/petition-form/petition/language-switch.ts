import type { Petition } from '@samleng/contract';
import { LANGUAGES } from '@samleng/contract/languages';
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { InterfaceLanguage } from '@samleng/locales/fallback';
import { OWN_NAMES } from '@samleng/locales/languages';
import { recall, remember } from '../fields/remembered.ts';

/**
 * The signer's own choice of language, for this form and, on this site, for those of later visits. Set
 * as the element's `lang`, which overrides the page's.
 */
export class LanguageSwitch implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Many people sign on this device: the choice is not remembered. */
  readonly #shared: boolean;
  #recalled = false;

  constructor(host: ReactiveControllerHost & HTMLElement, shared: boolean) {
    this.#host = host;
    this.#shared = shared;
    host.addController(this);
  }

  hostConnected(): void {
    const language = recall('language');
    if (this.#shared || !isLanguage(language) || !followsPage(this.#host)) return;
    this.#recalled = true;
    this.#host.lang = language;
  }

  /** Drops a remembered language that the petition does not have. */
  petitionCame({ title }: Petition): void {
    if (this.#recalled && !title[this.#host.lang as InterfaceLanguage]) this.#host.removeAttribute('lang');
    this.#recalled = false;
  }

  /** @param label Accessible name of the group. */
  render({ title }: Petition, current: string, label: string) {
    // Of a language that the page has added, at least the form's own words are there.
    const offered = (Object.keys(OWN_NAMES) as InterfaceLanguage[]).filter(
      (language) => title[language] || !isLanguage(language),
    );
    if (offered.length < 2) return nothing;
    return html`<div class="languages" part="languages" role="group" aria-label=${label}>
      ${offered
        .filter((language) => language !== current)
        .map(
          (language) =>
            html`<button type="button" lang=${language} @click=${() => this.#choose(language)}>
              ${OWN_NAMES[language]}
            </button>`,
        )}
    </div>`;
  }

  #choose(language: InterfaceLanguage): void {
    this.#host.lang = language;
    if (!this.#shared) remember('language', language);
  }
}

function isLanguage(text: string | undefined): text is InterfaceLanguage {
  return LANGUAGES.includes(text as InterfaceLanguage);
}

/** False where part of the page sets its own `lang`: then its author has decided. */
function followsPage(host: Element): boolean {
  const root = host.getRootNode();
  if (host.closest('[lang]:not([lang=""]):not(:root)')) return false;
  return !(root instanceof ShadowRoot) || followsPage(root.host);
}
