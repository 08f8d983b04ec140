import { LANGUAGES } from '@samleng/contract/languages';
import { GROUND } from '@samleng/contract/palette';
import { shortHash } from '@samleng/embed/build/hash';
import { loadStartWords } from '@samleng/locales/console';
import type { Plugin } from 'vite';
import { iconSheet } from '../icons.ts';

const [LIGHT, DARK] = GROUND;

/** The ground before the first script has run, so that nothing flashes. */
const GROUND_SHEET = `html{background:${LIGHT}}@media (prefers-color-scheme:dark){html{background:${DARK}}}\n`;

/** Puts into index.html what is made of our palette, words and icons. */
export const pageHead: Plugin = {
  name: 'page-head',
  transformIndexHtml: {
    order: 'post',
    async handler() {
      const theme = (content: string, scheme: string) =>
        meta({ name: 'theme-color', content, media: `(prefers-color-scheme: ${scheme})` });
      const needed = await Promise.all(
        LANGUAGES.map(async (language) => (await loadStartWords(language)).shell.needsScript),
      );
      return [
        theme(LIGHT, 'light'),
        theme(DARK, 'dark'),
        meta({ name: 'samleng-icons', content: `/console/${ICONS_FILE}` }),
        { tag: 'link', attrs: { rel: 'stylesheet', href: `/console/${GROUND_FILE}` }, injectTo: 'head' },
        {
          tag: 'noscript',
          children: needed.map((text) => `<p>${text}</p>`).join(''),
          injectTo: 'body-prepend',
        },
      ];
    },
  },
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: ICONS_FILE, source: ICON_SHEET });
    this.emitFile({ type: 'asset', fileName: GROUND_FILE, source: GROUND_SHEET });
  },
};

const ICON_SHEET = iconSheet();
const ICONS_FILE = `assets/icons-${shortHash(ICON_SHEET)}.svg`;
const GROUND_FILE = `assets/ground-${shortHash(GROUND_SHEET)}.css`;

const meta = (attrs: Record<string, string>) => ({ tag: 'meta', attrs, injectTo: 'head' }) as const;
