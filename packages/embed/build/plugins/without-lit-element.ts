import type { Plugin } from 'vite';

/** `lit` includes `LitElement` with every import; none of our elements uses it. */
export const withoutLitElement: Plugin = {
  name: 'without-lit-element',
  config: () => ({
    build: {
      rolldownOptions: {
        treeshake: { moduleSideEffects: [{ test: /\/node_modules\/lit(-element)?\//, sideEffects: false }] },
      },
    },
  }),
};
