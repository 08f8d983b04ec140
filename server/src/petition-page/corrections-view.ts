import type { Correction, Language, LocalizedText, SignedTexts } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { localized as textIn } from '@samleng/locales/fallback';
import { formatDay } from '@samleng/locales/format';
import { html } from 'hono/html';
import type { StoredPetition } from '../petitions/find.ts';
import { type Run, wordDiff } from '../domain/petition/word-diff.ts';
import { type Html, localized } from '../html/shell.ts';

/** Above the petition, so that nobody signs without knowing of the corrections below it. */
export function correctedLine(
  { correctedOn }: Pick<StoredPetition, 'correctedOn'>,
  language: Language,
): Html | '' {
  if (correctedOn === undefined) return '';
  return html`<p class="hint corrected">
    <a href="#corrections">${correctedWords(correctedOn, language)}</a>
  </p>`;
}

function correctedWords(day: string, language: Language): string {
  return CATALOGUE[language].petitionPage.correctedOn(formatDay(day, language));
}

/** What changed after people had signed, and why: for everybody who signed the words of before, or who asks. */
export function correctionsView(corrections: Correction[], language: Language): Html | '' {
  if (corrections.length === 0) return '';
  return html`<div class="sheet corrections" id="corrections">
    ${corrections.map((correction) => viewOf(correction, language))}
  </div>`;
}

// Comparing two texts takes milliseconds. The public cache keeps the corrections, so it is done once each time they are read.
const views = new WeakMap<Correction, Map<Language, Html>>();

function viewOf(correction: Correction, language: Language): Html {
  const known = views.get(correction) ?? new Map<Language, Html>();
  views.set(correction, known);
  const view = known.get(language) ?? correctionView(correction, language);
  known.set(language, view);
  return view;
}

function correctionView({ correctedOn, reason, before, after }: Correction, language: Language): Html {
  const texts = CATALOGUE[language].petitionPage;
  const shown = shownIn(before, after, language);
  const { before: old, after: now } = wordDiff(wordsIn(before, shown), wordsIn(after, shown), shown);
  return html`<section>
    <h2>${correctedWords(correctedOn, language)}</h2>
    ${localized('p', reason, language)}
    <details>
      <summary>${texts.bothTexts}</summary>
      <div class="versions">
        ${versionView(texts.textBefore, old, shown, 'del')} ${versionView(texts.textNow, now, shown, 'ins')}
      </div>
    </details>
  </section>`;
}

function versionView(heading: string, runs: Run[], shown: Language, mark: 'del' | 'ins'): Html {
  const marked = mark === 'del' ? (words: string) => html`<del>${words}</del>` : added;
  // Apart, since white space in the paragraph is shown.
  const content = runs.map(({ words, changed }) => (changed ? marked(words) : words));
  return html`<div>
    <h3>${heading}</h3>
    <p class="words" lang="${shown}">${content}</p>
  </div>`;
}

const added = (words: string): Html => html`<ins>${words}</ins>`;

/**
 * The reader's language; another one where nothing changed in it, since that is what was corrected. Rather one that both
 * have: a translation that came or went along would look as if every word had changed.
 */
function shownIn(before: SignedTexts, after: SignedTexts, language: Language): Language {
  const own = textIn(after.title, language).language;
  const languages = [own, ...(Object.keys(before.title) as Language[])];
  const differing = languages.filter((one) => wordsIn(before, one) !== wordsIn(after, one));
  return differing.find((one) => isIn(before, one) && isIn(after, one)) ?? differing[0] ?? own;
}

const isIn = ({ title }: SignedTexts, language: Language): boolean => title[language] !== undefined;

/** Nothing when they are not in this language. Targets, and their roles, need not be. */
function wordsIn(texts: SignedTexts, language: Language): string {
  if (!isIn(texts, language)) return '';
  const { title, lead, text, targets } = texts;
  const words = (part: LocalizedText | undefined) => part && (part[language] ?? textIn(part, language).text);
  const to = targets.map(({ name, role }) => [words(name), words(role)].filter(Boolean).join(', '));
  return [words(title), to.join('\n'), words(lead), words(text)].filter(Boolean).join('\n\n');
}
