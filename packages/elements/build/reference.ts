// `npm run docs`: writes slots, parts, properties and states from the elements' doc comments into docs/elements.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Declaration, Described, Manifest } from './manifest-types.ts';

const MANIFEST = join(import.meta.dirname, '../dist/custom-elements.json');
export const REFERENCE = join(import.meta.dirname, '../../../docs/elements.md');
/** `<!-- cssParts samleng-petition-form -->` to `<!-- end -->`; the lines between are generated. */
const PLACE = /(<!-- (slots|cssParts|cssProperties|cssStates) ([\w-]+) -->\n)[^]*?(<!-- end -->)/g;
type List = 'slots' | 'cssParts' | 'cssProperties' | 'cssStates';
const WHAT = { slots: 'slot', cssParts: 'part', cssProperties: 'property', cssStates: 'state' };

/** The elements in the manifest. */
export function elements(): Declaration[] {
  const { modules } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest;
  return modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
}

/** The page with up-to-date tables. */
export function withTables(page: string): string {
  const all = elements();
  return page.replace(PLACE, (_, start: string, list: List, tag: string, end: string) => {
    const element = all.find(({ tagName }) => tagName === tag);
    if (!element) throw new Error(`docs/elements.md has a place for <${tag}>, which is no element.`);
    // The slot without a name is the fallback, which has a place of its own in the page.
    const rows = (element[list] ?? []).filter(({ name }) => name);
    return start + table(WHAT[list], rows) + end;
  });
}

function table(what: string, rows: Described[]): string {
  const lines = rows.map(({ name, description = '' }) => `| \`${name}\` | ${description} |`);
  return `\n${[`| ${what} | |`, '|---|---|', ...lines].join('\n')}\n\n`;
}

if (import.meta.main) writeFileSync(REFERENCE, withTables(readFileSync(REFERENCE, 'utf8')));
