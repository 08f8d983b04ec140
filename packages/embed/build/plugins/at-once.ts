import type { Plugin } from 'vite';

const FETCHED = /(?<!typeof )\bimport\(('[^']+')\)/g;

/** In one module nothing is fetched later, and code that pretends it were is of no use: parts are imported at once. */
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
