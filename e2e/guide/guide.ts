// `npm run guide`: the pictures of the campaigner's guide and of the partner's, taken of the demo in each language.
import { rm, stat } from 'node:fs/promises';
import type { Language } from '@samleng/contract';
import { LANGUAGES } from '@samleng/contract/languages';
import { PARTNER_PICTURES, PICTURES } from './picture.ts';
import { openStudio } from './studio.ts';
import { WALKS } from './walks/walks.ts';

const [only] = process.argv.slice(2);
const languages = LANGUAGES.filter((language) => only === undefined || language === only);

async function takeAll(language: Language): Promise<number> {
  for (const folder of [PICTURES, PARTNER_PICTURES])
    await rm(`${folder}/${language}`, { recursive: true, force: true });
  const studio = await openStudio(language);
  try {
    for (const walk of WALKS) await walk(studio);
  } finally {
    await studio.close();
  }
  const sizes = await Promise.all(studio.files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

for (const language of languages)
  console.log(`${language}: ${Math.round((await takeAll(language)) / 1000)} kB`);
