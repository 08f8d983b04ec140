import type { Plugin } from 'vite';

const FETCHED = /(?<!typeof )\bimport\(('[^']+')\)/g;

/** The pinned module cannot fetch parts later, so dynamic imports become static ones, which are smaller. */
export const atOnce: Plugin = {
  name: 'at-once',
  enforce: 'pre',
  transform(code, id) {
    if (id.includes('node_modules')) return undefined;
    const imports: string[] = [];
    const imported = code.replace(FETCHED, (_, from: string) => {
      const part = `part${imports.length}`;
      imports.push(`import * as ${part} from ${from};`);
      return `Promise.resolve(${part})`;
    });
    return imports.length > 0 ? { code: [...imports, imported].join('\n') } : undefined;
  },
};
