import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

/** Removes white space from Lit's templates and styles, which a bundler takes for text. */
export const minifyTemplates: Plugin = {
  name: 'minify-templates',
  enforce: 'pre',
  async transform(code, id) {
    // Styles put together from strings hold no white space to remove.
    if (!/html`|css`/.test(code) || code.includes('unsafeCSS(') || id.includes('node_modules'))
      return undefined;
    return minifyHTMLLiterals(code, { fileName: id });
  },
};
