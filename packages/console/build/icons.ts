import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ICONS, type IconName } from '../src/look/icon-names.ts';

const { resolve } = createRequire(import.meta.url);
const folder = join(dirname(resolve('heroicons/package.json')), '24/outline');

/** All icons in one file, each to be drawn by `<use href="…#name">` in the colour of the text around it. */
export function iconSheet(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg">${ICONS.map(symbol).join('')}</svg>\n`;
}

function symbol(name: IconName): string {
  const icon = readFileSync(join(folder, `${name}.svg`), 'utf8');
  const [, drawn] = /<svg[^>]*>(.*)<\/svg>/s.exec(icon) ?? [];
  if (drawn === undefined) throw new Error(`Heroicons has no drawing in ${name}.svg.`);
  const lines = drawn.replace(/ stroke="#0F172A"| stroke-width="1.5"/g, '').replace(/\s*\n\s*/g, '');
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.5">${lines}</symbol>`;
}
