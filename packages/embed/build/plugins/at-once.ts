import type { Plugin } from 'vite';

/** `.then(({ name }) => …` after it takes one export, so that no object of all exports has to be made. */
const FETCHED = /(?<!typeof )\bimport\(('[^']+')\)(?=\s*\.then\(\s*\(\{ (\w+) \}\) =>|)/g;

/** The pinned module cannot fetch parts later, so dynamic imports become static ones, which are smaller. */
export const atOnce: Plugin = {
  name: 'at-once',
  enforce: 'pre',
  transform(code, id) {
    if (id.includes('node_modules')) return undefined;
    const imports: string[] = [];
    const imported = code.replace(FETCHED, (_, from: string, only: string | undefined) => {
      const part = `part${imports.length}`;
      imports.push(`import ${only ? `{ ${only} as ${part} }` : `* as ${part}`} from ${from};`);
      return `Promise.resolve(${only ? `{ ${only}: ${part} }` : part})`;
    });
    return imports.length > 0 ? { code: [...imports, imported].join('\n') } : undefined;
  },
};
