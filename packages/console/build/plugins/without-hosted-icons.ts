import type { Plugin } from 'vite';

/** By the comment that names its source: file names of Web Awesome's chunks change with each version. */
const LIBRARY = /^\/\/ src\/components\/icon\/library\.(default|system)\.ts$/m;

const found = new Set<string>();

/**
 * Leaves out Web Awesome's two icon libraries: one asks a foreign host, the other holds icons that ours replace
 * (`src/look/icons.ts`).
 */
export const withoutHostedIcons: Plugin = {
  name: 'without-hosted-icons',
  transform(code, id) {
    if (!id.includes('/@awesome.me/webawesome/dist/chunks/')) return undefined;
    const library = LIBRARY.exec(code)?.[1];
    if (!library) return undefined;
    found.add(library);
    const name = `library_${library}_default`;
    return `const ${name} = { name: '${library}', resolver: () => '' }; export { ${name} };`;
  },
  generateBundle() {
    if (found.size !== 2) this.error('Web Awesome’s icon libraries are not where they were.');
  },
};
