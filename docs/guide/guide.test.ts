// The guides of campaigners and of partners, held against the pages' words and against themselves in the other languages.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import type { Language } from '@samleng/contract';
import { LANGUAGES } from '@samleng/contract/languages';
import { type ConsoleWords, loadConsoleWords } from '@samleng/locales/console';
import { WRITING_RULES } from '@samleng/locales/testing/writing-rules';

/** The guides, and how much their pictures may weigh: a clone holds them all, in each version. */
const BYTES_MAX = { guide: 2_200_000, partners: 250_000 };
const GUIDES = Object.keys(BYTES_MAX) as (keyof typeof BYTES_MAX)[];

const folderOf = (guide: string) => join(import.meta.dirname, '..', guide);

type Chapter = { heading: string; pictures: string[]; quoted: string[] };

const textOf = (guide: string, language: Language) =>
  readFileSync(join(folderOf(guide), `${language}.md`), 'utf8');

function chaptersOf(guide: string, language: Language): Chapter[] {
  const [, ...chapters] = textOf(guide, language).split(/^## /m);
  return chapters.map((chapter) => ({
    heading: chapter.split('\n', 1)[0]!,
    pictures: [...chapter.matchAll(/<img src="([^"]+)"/g)].map(([, file]) => file!),
    quoted: [...chapter.matchAll(/\*\*([^*]+)\*\*/g)].map(([, word]) => word!),
  }));
}

/** The places at which a word stands in the console, such as `signIn.button`. */
function placesOf(words: ConsoleWords): (word: string) => string[] {
  const places: [place: string, word: string][] = [];
  const visit = (value: unknown, place: string): void => {
    if (typeof value === 'string') places.push([place, value]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) visit(inner, `${place}.${key}`);
  };
  visit(words, '');
  return (word) => places.filter(([, other]) => other === word).map(([place]) => place);
}

for (const guide of GUIDES) {
  it(`quotes the words of the pages, the same ones in every language: ${guide}`, async () => {
    const quotes = await Promise.all(
      LANGUAGES.map(async (language) => {
        const places = placesOf(await loadConsoleWords(language));
        return chaptersOf(guide, language).flatMap(({ heading, quoted }) =>
          quoted.map((word) => ({ word, heading, places: places(word) })),
        );
      }),
    );
    for (const { word, heading, places } of quotes.flat())
      assert.ok(places.length > 0, `“${word}” under “${heading}” stands on no page`);
    const [first, ...others] = quotes;
    first!.forEach(({ word, places }, at) => {
      const common = places.filter((place) => others.every((quoted) => quoted[at]?.places.includes(place)));
      assert.ok(
        common.length > 0,
        `“${word}” and “${others.map((quoted) => quoted[at]?.word).join('”, “')}”`,
      );
    });
  });

  it(`has the same chapters and pictures in every language, and no others: ${guide}`, () => {
    const [first, ...others] = LANGUAGES.map((language) =>
      chaptersOf(guide, language).map(({ heading, pictures }) => ({
        number: heading.split('.', 1)[0],
        pictures: pictures.map((file) => file.replace(`/${language}/`, '/…/')),
      })),
    );
    for (const other of others) assert.deepEqual(other, first);
    for (const language of LANGUAGES) {
      const shown = chaptersOf(guide, language).flatMap(({ pictures }) => pictures);
      const there = readdirSync(join(folderOf(guide), 'pictures', language));
      assert.deepEqual(shown.sort(), there.map((file) => `pictures/${language}/${file}`).sort());
      assert.doesNotMatch(textOf(guide, language), /<img (?!src="[^"]+" alt="[^"]{10,}" width="\d+">)/);
    }
  });

  it(`is written as the glossary says: ${guide}`, () => {
    for (const [language, what, pattern] of WRITING_RULES) {
      const prose = textOf(guide, language).replaceAll(/https?:\S+|<img src="\S+" alt=|width=|[*`]/g, '');
      assert.doesNotMatch(prose, pattern, `${language}: ${what}`);
    }
  });

  it(`has small pictures: ${guide}`, () => {
    const folder = join(folderOf(guide), 'pictures');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file),
    );
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    assert.ok(bytes < BYTES_MAX[guide], `${bytes} bytes of pictures`);
  });
}
