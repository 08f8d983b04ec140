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
    const minified = await minifyHTMLLiterals(code, { fileName: id });
    return minified && (withoutCssTag(minified.code) ?? minified);
  },
};

/**
 * A sheet that nothing is put into needs no tag, which is there to refuse what should not be put in: with none left,
 * no page loads the tag.
 */
function withoutCssTag(code: string): { code: string } | undefined {
  if (!code.includes("import { css } from 'lit'") || code.includes('${')) return undefined;
  const tagged = /css(`[^`\\]*`)/g;
  return {
    code: code
      .replace("import { css } from 'lit'", "import { unsafeCSS as css } from 'lit'")
      .replace(tagged, (_, sheet: string) => `css(${withoutSpaces(sheet)})`),
  };
}

/** After commas too, where the minifier does not know what stands in a variable. */
function withoutSpaces(sheet: string): string {
  return sheet.replace(/("[^"]*")|, /g, (_, quoted?: string) => quoted ?? ',');
}
