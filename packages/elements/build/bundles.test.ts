import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { PackedProject } from './testing/packed-project.ts';

/** Brotli bytes of the component, `@lit/react` and Lit, without React and what is loaded later. */
const COUNTER_MAX = 13_300;

describe('a bundle of the published elements', () => {
  let project: PackedProject;

  before(() => {
    project = new PackedProject();
  });

  after(() => project.remove());

  async function bundle(code: string, format: 'es' | 'iife', conditions: string[]) {
    const parts = (await build({
      configFile: false,
      logLevel: 'silent',
      root: project.folder,
      resolve: { conditions },
      build: {
        write: false,
        lib: { entry: project.write('entry.js', code), formats: [format], name: 'page' },
        rolldownOptions: {
          external: /^react(\/|$)/,
          output: { codeSplitting: format === 'es', minify: { compress: true, mangle: true, codegen: true } },
        },
      },
    })) as Rolldown.RolldownOutput[];
    return parts.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
  }

  it('as a classic script registers the tags, and has no path of whoever built it', async () => {
    const names = ['petition-form', 'signature-counter', 'thank-you-wall'];
    const imports = names.map((name) => `import '@samleng/elements/${name}/define';`).join('\n');
    // With Lit's build for servers, which brings a registry of elements: there is no page here.
    const [script, ...others] = await bundle(imports, 'iife', ['node']);
    assert.equal(others.length, 0);
    assert.doesNotMatch(script!.code, /import\.meta|file:/);
    assert.ok(!script!.code.includes(project.folder));
    const tags = names.map((name) => `samleng-${name}`);
    const check = `console.log(${JSON.stringify(tags)}.every((tag) => new (customElements.get(tag))().server === ''))`;
    const file = project.write('script.cjs', `${script!.code}\n${check}`);
    assert.equal(execFileSync(process.execPath, [file], { encoding: 'utf8' }), 'true\n');
  });

  for (const entry of ['react/signature-counter', 'react']) {
    it(`with React’s counter from ${entry} has no other element in it, and costs little`, async () => {
      const code = `export { SignatureCounter } from '@samleng/elements/${entry}';`;
      const chunks = await bundle(code, 'es', ['browser', 'module']);
      const atFirst = reached(
        chunks,
        chunks.find(({ isEntry }) => isEntry)!,
      );
      const scripts = chunks.map((chunk) => chunk.code).join('\n');
      assert.match(scripts, /samleng-signature-counter/);
      assert.doesNotMatch(scripts, /samleng-(petition-form|thank-you-wall)/);
      const bytes = brotliCompressSync(atFirst.map((chunk) => chunk.code).join('\n')).length;
      assert.ok(bytes <= COUNTER_MAX, `${bytes} bytes`);
    });
  }
});

/** The chunk and those that it imports at once. */
function reached(chunks: Rolldown.OutputChunk[], from: Rolldown.OutputChunk): Rolldown.OutputChunk[] {
  const next = chunks.filter(({ fileName }) => from.imports.includes(fileName));
  return [...new Set([from, ...next.flatMap((chunk) => reached(chunks, chunk))])];
}
