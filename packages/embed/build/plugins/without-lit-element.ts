import type { Plugin } from 'vite';

/** `lit` brings `LitElement` along for whoever imports anything of it; none of ours is one. */
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
