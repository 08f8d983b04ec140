import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

const version = (major: number) => major << 16;
/** Else the plain declaration before a newer one would be dropped; `exclude` leaves everything else as it is written. */
const OLDEST = {
  targets: { chrome: version(87), safari: version(15), firefox: version(91) },
  exclude: 0xff_ff_ff,
};

/** Removes white space from Lit's templates and styles, which a bundler treats as plain text. */
export const minifyTemplates: Plugin = {
  name: 'minify-templates',
  enforce: 'pre',
  async transform(code, id) {
    // Styles concatenated from strings have no white space to remove.
    if (!/html`|css`/.test(code) || code.includes('unsafeCSS(') || id.includes('node_modules'))
      return undefined;
    const minified = await minifyHTMLLiterals(code, { fileName: id, css: OLDEST });
    return minified && (withoutCssTag(minified.code) ?? minified);
  },
};

/**
 * Replaces Lit's `css` tag where a sheet has no expressions: the tag only checks those. With no use left, no page
 * loads it.
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

/** After commas too, which the minifier keeps before a variable. */
function withoutSpaces(sheet: string): string {
  return sheet.replace(/("[^"]*")|, /g, (_, quoted?: string) => quoted ?? ',');
}
