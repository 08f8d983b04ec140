import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

const root = join(import.meta.dirname, '../../..');
const packages = ['contract', 'locales', 'client', 'elements'];

const { exports } = JSON.parse(readFileSync(join(root, 'packages/elements/package.json'), 'utf8')) as {
  exports: Record<string, { default?: string }>;
};
// The others are for our own builds.
const published = Object.keys(exports).filter((path) => exports[path]!.default);
const entries = published.map((path) => path.replace(/^\./, '@samleng/elements'));

describe('the published packages in another project', () => {
  let project: string;

  before(() => {
    project = mkdtempSync(join(tmpdir(), 'samleng-project-'));
    writeFileSync(join(project, 'package.json'), '{"private":true,"type":"module"}');
    takePackages(project);
  });

  after(() => rmSync(project, { recursive: true, force: true }));

  for (const moduleResolution of ['nodenext', 'bundler']) {
    describe(`with moduleResolution ${moduleResolution}`, () => {
      it('each entry has types of its own, and frameworks check them', () => {
        for (const [at, entry] of entries.entries())
          writeFileSync(
            join(project, `entry-${at}.ts`),
            `import * as all from '${entry}';\nexport { all };\n`,
          );
        const files = entries.map((_, at) => `entry-${at}.ts`);
        assert.equal(files.length, 11);
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
    const registers = /(define|react)$/.test(entry);
    it(`${entry} can be imported where there is no page, and registers ${registers ? 'its tag' : 'nothing'}`, () => {
      const code = `
        await import('${entry}');
        const tags = ['petition-form', 'signature-counter', 'thank-you-wall'];
        const registered = tags.some((tag) => globalThis.customElements?.get('samleng-' + tag));
        if (registered !== ${registers}) throw new Error('registered: ' + registered);
        if (typeof document !== 'undefined' || typeof window !== 'undefined') throw new Error('a page was made up');
      `;
      execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
        cwd: project,
        stdio: 'pipe',
      });
    });
  }
});

function takeTest(project: string, name: string): string {
  cpSync(join(root, 'packages/elements/src/frameworks', name), join(project, name));
  return name;
}

/** Unpacks our packages into the project, beside the installed dependencies. */
function takePackages(project: string): void {
  const folders = packages.map((name) => join(root, 'packages', name));
  const packed = spawnSync('npm', ['pack', '--silent', '--ignore-scripts', ...folders], {
    cwd: project,
    encoding: 'utf8',
    // On Windows npm is a script for the shell.
    shell: process.platform === 'win32',
  });
  assert.equal(packed.status, 0, packed.stderr);
  const tarballs = packed.stdout.trim().split(/\s+/);
  assert.equal(tarballs.length, packages.length);
  for (const [at, name] of packages.entries()) {
    const folder = join(project, 'node_modules/@samleng', name);
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['-xzf', tarballs[at]!, '--strip-components=1', '-C', folder], { cwd: project });
  }
  for (const name of ['@lit', '@types', 'idb-keyval', 'lit', 'react', 'svelte', 'vue', 'zod'])
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name), 'junction');
}

/** @returns The compiler's errors, in our packages and in the files. */
function compile(project: string, moduleResolution: string, files: string[]): string {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const options = {
    strict: true,
    noEmit: true,
    target: 'es2024',
    lib: ['es2024', 'dom', 'dom.iterable'],
    module: moduleResolution === 'nodenext' ? 'nodenext' : 'preserve',
    moduleResolution,
    types: [],
  };
  const config = { compilerOptions: options, files };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(config));
  return spawnSync(process.execPath, [tsc, '-p', project, '--pretty', 'false'], { encoding: 'utf8' }).stdout;
}
