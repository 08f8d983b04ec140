import { LANGUAGES } from '@samleng/contract/languages';
import { TAG_ELEMENTS, TAG_PLACES, THEME_NAMES, unreadable } from '@samleng/contract/tag';
import type { TagMessages } from '@samleng/locales/en/tag';
import { localized } from '@samleng/locales/fallback';
import { OWN_NAMES } from '@samleng/locales/languages';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '@samleng/contract';
import type { Chosen, TagGiven } from './given.ts';
import { onPage } from './places.ts';

type Asked = {
  given: TagGiven;
  chosen: Chosen;
  words: TagMessages;
  language: Language;
  choose: (changed: Partial<Chosen>) => void;
};

/** Every choice that matters at the place that is chosen. */
export function fields(asked: Asked): TemplateResult {
  const { chosen, choose, words, given } = asked;
  const { ask } = words;
  return html`${given.petitions.length > 1 ? petitionField(asked) : nothing}
  ${select('place', ask.place, placeOptions(words), chosen.place, (place) => choose({ place }))}
  ${onPage(chosen.place) ? elementFields(asked) : nothing}
  ${select('language', ask.language, languageOptions(asked), chosen.language ?? '', (language) =>
    choose({ language: language === '' ? undefined : language }),
  )}
  ${onPage(chosen.place) ? lookFields(asked) : nothing}
  ${onPage(chosen.place) && given.pinned ? scriptField(asked) : nothing}`;
}

const placeOptions = ({ places }: TagMessages) =>
  TAG_PLACES.map((place) => [place, places[place].name] as const);

const languageOptions = ({ words: { ask }, chosen }: Asked) =>
  [
    ['', onPage(chosen.place) ? ask.pageLanguage : ask.readerLanguage] as const,
    ...LANGUAGES.map((each) => [each, OWN_NAMES[each]] as const),
  ] as const;

function petitionField({ given, chosen, words, language, choose }: Asked): TemplateResult {
  const options = given.petitions.map(
    ({ petition, title }) => [petition, localized(title, language).text] as const,
  );
  return select('petition', words.ask.petition, options, chosen.petition, (petition) => choose({ petition }));
}

function elementFields({ chosen, words, choose }: Asked): TemplateResult {
  const options = TAG_ELEMENTS.map((each) => [each, words.elements[each]] as const);
  return chips('elements', words.ask.elements, options, chosen.elements, (elements) => choose({ elements }));
}

function lookFields(asked: Asked): TemplateResult {
  const { chosen, words, choose } = asked;
  const looks = (['usual', ...THEME_NAMES, 'own'] as const).map((each) => [each, words.looks[each]] as const);
  return html`${chips('look', words.ask.look, looks, chosen.look, (look) => choose({ look }))}
  ${chosen.look === 'own' ? colourFields(asked) : nothing}`;
}

function colourFields({ chosen, words, choose }: Asked): TemplateResult {
  const { colours, bySheet } = chosen;
  const wrong = unreadable(colours);
  return html`<div class="colours">
      ${(['paper', 'ink', 'action'] as const).map(
        (role) =>
          html`<label>
            <input
              type="color"
              .value=${colours[role]}
              @input=${(event: Event) => choose({ colours: { ...colours, [role]: valueOf(event) } })}
            />${words.colours[role]}
          </label>`,
      )}
    </div>
    <div role="status">
      ${wrong.map((role) => html`<p class="wrong">${words.colours.unreadable[role]}</p>`)}
    </div>
    <label class="tick">
      <input type="checkbox" .checked=${bySheet} @change=${() => choose({ bySheet: !bySheet })} />
      <span>${words.colours.sheet}</span>
    </label>`;
}

function scriptField({ chosen, words, choose }: Asked): TemplateResult {
  const { scripts, ask } = words;
  const options = [
    ['evergreen', scripts.evergreen],
    ['pinned', scripts.pinned],
  ] as const;
  const now = chosen.isPinned ? 'pinned' : 'evergreen';
  return html`${chips('script', ask.script, options, now, (one) => choose({ isPinned: one === 'pinned' }))}
    <p class="hint">${chosen.isPinned ? scripts.pinnedText : scripts.evergreenText}</p>`;
}

function select<Value extends string>(
  name: string,
  label: string,
  options: readonly (readonly [Value, string])[],
  chosen: string,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<div class="field">
    <label class="label" for=${name}>${label}</label>
    <select id=${name} @change=${(event: Event) => choose(valueOf(event) as Value)}>
      ${options.map(
        ([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`,
      )}
    </select>
  </div>`;
}

function chips<Value extends string>(
  name: string,
  legend: string,
  options: readonly (readonly [Value, string])[],
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<fieldset class="chips">
    <legend class="label">${legend}</legend>
    ${options.map(
      ([value, text]) =>
        html`<label>
          <input
            type="radio"
            name=${name}
            value=${value}
            .checked=${value === chosen}
            @change=${() => choose(value)}
          />${text}
        </label>`,
    )}
  </fieldset>`;
}

const valueOf = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;
