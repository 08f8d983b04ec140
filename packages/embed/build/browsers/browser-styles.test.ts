import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { unusable } from './browser-styles.ts';
import { nodesOf } from '../names/syntax-tree.ts';

const root = join(import.meta.dirname, '../../../..');

/** Style sheets in a script: the long texts that hold rules. */
const sheetsIn = (code: string) =>
  nodesOf(code)
    .flatMap(({ node }) => {
      if (node.type === 'Literal') return [String(node.value)];
      const quasis = node.type === 'TemplateLiteral' ? (node.quasis as { value: { cooked: string } }[]) : [];
      return quasis.length > 0 ? [quasis.map(({ value }) => value.cooked).join('0')] : [];
    })
    .filter((text) => /[\w.)*]\s*\{\s*[\w-]+\s*:[^{}]+\}/.test(text));

describe('styles for Chrome 87, Safari 15 and Firefox 91', () => {
  for (const [what, css] of Object.entries({
    'a width in units of a container': '.a{padding:clamp(16px,5cqi,28px)}',
    'a mixed colour': '.a{color:color-mix(in srgb,red,blue)}',
    'a variable, which takes what nobody knows': '.a{--a:red;--a:light-dark(red,blue)}',
    'an alternative text': '.a::after{content:" · "/""}',
    'a selector that has another dropped': '.a,.b:has(i){color:red}',
    'a height of the small screen': '@media print{.a{height:100dvh}}',
  }))
    it(`refuse ${what} with nothing plain before it`, () => assert.equal(unusable(css).length, 1));

  it('may have it after something plain, or where it is asked for', () => {
    const css = `.a{padding:16px;padding:clamp(16px,5cqi,28px)}@supports (color:light-dark(red,blue)){.a{--a:light-dark(red,blue)}}
      @container (min-width:9px){.a{width:9cqi}}.a:has(i),.b:has(b){color:red}:host(:state(signed)){color:red}`;
    assert.deepEqual(unusable(css), []);
  });

  it('are all of the elements’, as they were built', () => {
    const files = globSync('packages/embed/dist/embed/*.{js,css}', { cwd: root });
    const sheets = files.flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return file.endsWith('.css') ? [text] : sheetsIn(text);
    });
    assert.ok(sheets.length > 10);
    assert.deepEqual([...new Set(sheets.flatMap(unusable))], []);
  });

  it('are all of the server’s pages', () => {
    const files = globSync('server/src/html/*style.ts', { cwd: root });
    const sheets = files.flatMap((file) => sheetsIn(readFileSync(join(root, file), 'utf8')));
    assert.ok(sheets.length >= 3);
    assert.deepEqual(sheets.flatMap(unusable), []);
  });
});
