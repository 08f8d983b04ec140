import type { Change } from '../changes.ts';

export const CSS_TAG: readonly Change[] = [
  // Sheets are made by `unsafeCSS` (see `minify-templates.ts`), and shared by no two classes.
  [
    'if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");',
    '',
  ],
  [
    'let t=this.o;const s=this.t;if(e&&void 0===t){const e=void 0!==s&&1===s.length;e&&(t=o.get(s)),' +
      'void 0===t&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),e&&o.set(s,t))}return t',
    'return e&&void 0===this.o&&(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o',
  ],
  ['t instanceof CSSStyleSheet?t:t.styleSheet);else', 't.styleSheet);else'],
];
