import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

/** White space in Lit's templates and styles is for readers of the source; a bundler takes it for text. */
export const minifyTemplates: Plugin = {
  name: 'minify-templates',
  enforce: 'pre',
  async transform(code, id) {
    // Styles put together from strings have no white space to spare.
    if (!/html`|css`/.test(code) || code.includes('unsafeCSS(') || id.includes('node_modules'))
      return undefined;
    return minifyHTMLLiterals(code, { fileName: id });
  },
};
