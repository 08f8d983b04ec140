import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { THEMES, type Theme } from '@samleng/elements/themes';
import { ELEMENTS } from './chunks.ts';

const tags = ELEMENTS.map((name) => `samleng-${name}`).join(',');

/** Writes each ready theme as a style sheet; file names stay the same in every version. */
export async function writeThemes(outDir: string): Promise<void> {
  for (const [name, theme] of Object.entries(THEMES))
    await writeFile(join(outDir, `theme-${name}.css`), themeSheet(theme));
}

/** The light theme first: browsers without `light-dark()` skip the second block. */
function themeSheet({ colours, radius }: Theme): string {
  const roles = Object.entries(colours);
  const light = roles.map(([role, [day]]) => `--samleng-${role}:${day};`).join('');
  const both = roles.map(([role, [day, night]]) => `--samleng-${role}:light-dark(${day},${night});`).join('');
  return `${tags}{--samleng-radius:${radius};${light}}@supports (color:light-dark(#000,#fff)){${tags}{${both}}}\n`;
}
