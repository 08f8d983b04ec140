import { LANGUAGES } from '@samleng/contract/languages';
import { OWN_NAMES } from '@samleng/locales/languages';
import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/divider/divider.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { ConsoleElement } from '../console-element.ts';
import { chooseScheme, chosenScheme, type Scheme, SCHEMES } from '../look/scheme.ts';
import { navigate } from '../router/location.ts';
import type { Account } from '../session/types.ts';
import { language } from '../words/words.ts';
import { changeOwnLanguage } from '../session/own-language.ts';
import { menuStyles } from './account-menu.styles.ts';
import { signOut } from './sign-out.ts';

type Language = (typeof LANGUAGES)[number];
type Chosen = CustomEvent<{ item: { value: string } }>;

const SCHEME_ICONS = { system: 'computer-desktop', light: 'sun', dark: 'moon' } as const;

/** Who is signed in, and what everybody chooses for themselves. */
@customElement('account-menu')
export class AccountMenuElement extends ConsoleElement {
  static override get styles() {
    return [menuStyles];
  }

  @property({ attribute: false }) account!: Account;

  override render(): TemplateResult {
    const { account: words, roles } = this.words.shell;
    const { name, email, role } = this.account;
    return html`<wa-dropdown placement="bottom-end" @wa-select=${this.#choose}>
      <button slot="trigger" type="button" aria-label=${words.open(name)}>
        <span class="initial" aria-hidden="true">${initialOf(name)}</span>
        <wa-icon name="chevron-down"></wa-icon>
      </button>
      <div class="who">
        <strong>${name}</strong>
        <span>${email}</span>
        <span>${roles[role]}</span>
      </div>
      <wa-divider></wa-divider>
      <wa-dropdown-item value="own">
        <wa-icon slot="icon" name="user"></wa-icon>
        ${words.own}
      </wa-dropdown-item>
      <wa-divider></wa-divider>
      <h3>${words.language}</h3>
      ${LANGUAGES.map((offered) => this.#language(offered))}
      <wa-divider></wa-divider>
      <h3>${words.look}</h3>
      ${SCHEMES.map((scheme) => this.#scheme(scheme))}
      <wa-divider></wa-divider>
      <wa-dropdown-item value="sign-out">
        <wa-icon slot="icon" name="arrow-right-start-on-rectangle"></wa-icon>
        ${words.signOut}
      </wa-dropdown-item>
    </wa-dropdown>`;
  }

  #language(offered: Language): TemplateResult {
    return html`<wa-dropdown-item
      type="checkbox"
      value="language ${offered}"
      lang=${offered}
      .checked=${offered === language()}
      >${OWN_NAMES[offered]}</wa-dropdown-item
    >`;
  }

  #scheme(scheme: Scheme): TemplateResult {
    return html`<wa-dropdown-item
      type="checkbox"
      value="scheme ${scheme}"
      .checked=${scheme === chosenScheme()}
    >
      <wa-icon slot="icon" name=${SCHEME_ICONS[scheme]}></wa-icon>
      ${this.words.shell.account.looks[scheme]}
    </wa-dropdown-item>`;
  }

  readonly #choose = async (event: Chosen) => {
    const [what, value] = event.detail.item.value.split(' ');
    if (what === 'own') return navigate('/account');
    if (what === 'sign-out') return signOut();
    if (what === 'language') await changeOwnLanguage(value as Language);
    else chooseScheme(value as Scheme);
    // The menu has ticked what was chosen, and leaves the tick at what was chosen before.
    for (const item of this.renderRoot.querySelectorAll('wa-dropdown-item[type="checkbox"]'))
      Object.assign(item, { checked: this.#isChosen((item as HTMLElement & { value: string }).value) });
  };

  #isChosen(value: string): boolean {
    return value === `language ${language()}` || value === `scheme ${chosenScheme()}`;
  }
}

/** The first letter as people count them: a Khmer one keeps its vowel. */
function initialOf(name: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.trim());
  return first?.segment.toLocaleUpperCase() ?? '';
}
