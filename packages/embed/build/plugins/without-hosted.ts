import type { Plugin } from 'vite';

/** Leaves out what only the server's own pages need: they load the evergreen script, never the pinned module. */
export const withoutHosted: Plugin = {
  name: 'without-hosted',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('/petition-form/fields/typed-before.ts') ? 'export const takeTyped = () => {};' : undefined,
};
