import { expect } from '@open-wc/testing';
import { readableAddress } from './address.ts';

describe('the address of a page', () => {
  const READ: Record<string, [site: string, path: string]> = {
    'https://example.org/': ['example.org', ''],
    'https://example.org/a/b': ['example.org', '/a/b'],
    'http://localhost:8788/%E1%9E%89%E1%9E%8F': ['localhost:8788', '/ញត'],
    'https://example.org/%E2%80%AEgro.elpmaxe': ['example.org', '/%E2%80%AEgro.elpmaxe'],
    'https://example.org/100%': ['example.org', '/100%'],
  };
  for (const [page, [site, path]] of Object.entries(READ))
    it(`is read as ${site}${path}`, () => {
      expect(readableAddress(page)).to.deep.equal({ site, path });
    });
});
