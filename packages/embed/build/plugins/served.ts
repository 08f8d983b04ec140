import { join } from 'node:path';
import type { Plugin } from 'vite';

const SERVED = join(import.meta.dirname, '../../src/script-server.ts');

/** Scripts that a server hands out know it by their own address; the package's elements do not look. */
export const served: Plugin = {
  name: 'served',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('/script-server.ts') ? SERVED : undefined),
};
