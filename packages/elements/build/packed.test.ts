import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { exportsOf, PackedProject } from './testing/packed-project.ts';

const root = join(import.meta.dirname, '../../..');

const published = Object.entries(exportsOf('elements')).filter(([, files]) => files.default);
const entries = published.map(([path]) => path.replace(/^\./, '@samleng/elements'));

describe('the published packages in another project', () => {
  let project: PackedProject;

  before(() => {
    project = new PackedProject();
  });

  after(() => project.remove());

  for (const moduleResolution of ['nodenext', 'bundler']) {
    describe(`with moduleResolution ${moduleResolution}`, () => {
      it('each entry has types of its own, and frameworks check them', () => {
        for (const [at, entry] of entries.entries())
          project.write(`entry-${at}.ts`, `import * as all from '${entry}';\nexport { all };\n`);
        const files = entries.map((_, at) => `entry-${at}.ts`);
        assert.ok(files.length >= 14);
        const test = takeTest(project, 'frameworks.type-test.ts');
        assert.equal(compile(project, moduleResolution, [...files, test]), '');
      });

      it('entries that register tags bring their types', () => {
        const test = takeTest(project, 'page.type-test.ts');
        assert.equal(compile(project, moduleResolution, [test]), '');
      });
    });
  }

  for (const entry of entries) {
    const registers = /\/(define$|react)/.test(entry);
    it(`${entry} can be imported where there is no page, and registers ${registers ? 'its tag' : 'nothing'}`, () => {
      project.runModule(`
        await import('${entry}');
        const tags = ['petition-form', 'signature-counter', 'thank-you-wall'];
        const classes = tags.map((tag) => globalThis.customElements?.get('samleng-' + tag)).filter(Boolean);
        if ((classes.length > 0) !== ${registers}) throw new Error('registered: ' + classes.length);
        for (const element of classes) new element();
        if (typeof document !== 'undefined' || typeof window !== 'undefined') throw new Error('a page was made up');
      `);
    });
  }

  it('components for React write their settings into what a server renders', () => {
    const html = project.runModule(`
      import { PetitionForm, SignatureCounter } from '@samleng/elements/react';
      import { createElement as h } from 'react';
      import { renderToStaticMarkup } from 'react-dom/server';
      const where = { petition: 'right-to-vote', server: 'https://sign.example' };
      const form = h(PetitionForm, { ...where, lang: 'km', noSticky: true, onSigned() {}, className: 'ours' }, 'Sign');
      const counter = h(SignatureCounter, { ...where, live: true, total: false });
      process.stdout.write(renderToStaticMarkup([form, counter]));
    `);
    const where = 'petition="right-to-vote" server="https://sign.example"';
    assert.equal(
      html,
      `<samleng-petition-form ${where} lang="km" no-sticky="" class="ours">Sign</samleng-petition-form>` +
        `<samleng-signature-counter ${where} live=""></samleng-signature-counter>`,
    );
  });
});

function takeTest(project: PackedProject, name: string): string {
  cpSync(join(root, 'packages/elements/src/frameworks', name), project.path(name));
  return name;
}

/** @returns The compiler's errors, in our packages and in the files. */
function compile(project: PackedProject, moduleResolution: string, files: string[]): string {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const options = {
    strict: true,
    noEmit: true,
    target: 'es2024',
    lib: ['es2024', 'dom', 'dom.iterable'],
    module: moduleResolution === 'nodenext' ? 'nodenext' : 'preserve',
    moduleResolution,
    types: [],
    checkers: 1,
  };
  const config = { compilerOptions: options, files };
  writeFileSync(project.path('tsconfig.json'), JSON.stringify(config));
  const argv = [tsc, '-p', project.folder, '--pretty', 'false'];
  return spawnSync(process.execPath, argv, { encoding: 'utf8' }).stdout;
}
