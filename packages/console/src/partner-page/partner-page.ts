import type { Language } from '@samleng/contract';
import { loadTagMessages } from '@samleng/locales/tag';
import type { TagGiven } from '../tag/given.ts';

// The page stands without this script, which the server writes: what it shows is taken away only once its better is here.
const generator = document.querySelector<HTMLElement>('tag-generator');
if (generator?.dataset['given'] !== undefined) {
  const given = JSON.parse(generator.dataset['given']) as TagGiven;
  const language = document.documentElement.lang as Language;
  Object.assign(generator, { given, language, words: await loadTagMessages(language) });
  await import('../tag/tag-generator.ts');
}
