import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plugin } from 'vite';

const COPIED = /\/(button\.styles|load|states)\.ts$|\/locales\/formats\/day$/;

/** Copies a module into each importer: code that chunks share would be loaded by every page. */
export const copies: Plugin = {
  name: 'copies',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!importer || !COPIED.test(source)) return undefined;
    const original = await this.resolve(source, importer, { skipSelf: true });
    return original && `${original.id}?for=${basename(importer)}`;
  },
  async load(id) {
    const [file = '', query] = id.split('?for=');
    return query ? { code: await readFile(file, 'utf8'), moduleType: 'ts' } : undefined;
  },
};
