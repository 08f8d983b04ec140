import type { Plugin } from 'vite';
import { changesTo } from './changes.ts';
import { CSS_TAG } from './lean/css-tag.ts';
import { LIT_HTML } from './lean/lit-html.ts';
import { REACTIVE_ELEMENT } from './lean/reactive-element.ts';
import { unsupported } from './lit-features.ts';

/** Lit without what our elements never use; `lit-features.ts` refuses sources that do. After `unclobbered`. */
export const leanLit: Plugin[] = [
  changesTo('lean-lit', {
    '@lit/reactive-element/reactive-element.js': REACTIVE_ELEMENT,
    '@lit/reactive-element/css-tag.js': CSS_TAG,
    'lit-html/lit-html.js': LIT_HTML,
  }),
  {
    name: 'lit-features',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/packages/elements/src/')) return;
      const [refusal] = unsupported(code);
      if (refusal) this.error(refusal);
    },
  },
];
