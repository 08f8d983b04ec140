import type { Plugin } from 'vite';

export type Change = readonly [from: string, to: string];

/**
 * Rewrites parts of packages, by the end of a file's path.
 *
 * @throws When a new version of the package is written otherwise: then the change has to be made anew.
 */
export const changesTo = (name: string, changes: Record<string, readonly Change[]>): Plugin => ({
  name,
  enforce: 'pre',
  transform(code, id) {
    const file = Object.keys(changes).find((path) => id.endsWith(`/node_modules/${path}`));
    return file && changes[file]!.reduce((changed, change) => replaced(changed, change, file), code);
  },
});

function replaced(code: string, [from, to]: Change, file: string): string {
  if (code.split(from).length !== 2) throw new Error(`${file} has no longer, or more than once: ${from}`);
  return code.replace(from, () => to);
}
