import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../../..');

export const PUBLISHED = ['contract', 'locales', 'client', 'elements'] as const;
type Published = (typeof PUBLISHED)[number];

/** The paths that a package exports; those without a script are for our own builds. */
export function exportsOf(name: Published): Record<string, { types?: string; default?: string }> {
  const file = join(root, 'packages', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { exports: ReturnType<typeof exportsOf> }).exports;
}

/** Somebody's project, with our packages as they would come from the registry, beside the dependencies installed here. */
export class PackedProject {
  readonly folder = mkdtempSync(join(tmpdir(), 'samleng-project-'));
  readonly tarballs: Record<Published, string>;

  constructor() {
    this.write('package.json', '{"private":true,"type":"module"}');
    this.tarballs = this.#pack();
    for (const name of PUBLISHED) this.#unpack(name);
    for (const name of ['@lit', '@types', 'idb-keyval', 'lit', 'react', 'react-dom', 'svelte', 'vue', 'zod'])
      symlinkSync(
        join(root, 'node_modules', name),
        join(this.folder, 'node_modules', name),
        // Unlike a symbolic link, no administrator has to allow it on Windows.
        'junction',
      );
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string): string {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  /** @returns What it prints. @throws When it fails. */
  runModule(code: string): string {
    const argv = ['--input-type=module', '--eval', code];
    return execFileSync(process.execPath, argv, { cwd: this.folder, stdio: 'pipe', encoding: 'utf8' });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #pack(): Record<Published, string> {
    const folders = PUBLISHED.map((name) => join(root, 'packages', name));
    const packed = spawnSync('npm', ['pack', '--silent', '--ignore-scripts', ...folders], {
      cwd: this.folder,
      encoding: 'utf8',
      // On Windows npm is a script for the shell.
      shell: process.platform === 'win32',
    });
    assert.equal(packed.status, 0, packed.stderr);
    const files = packed.stdout.trim().split(/\s+/);
    assert.equal(files.length, PUBLISHED.length);
    const named = PUBLISHED.map((name, at) => [name, this.path(files[at]!)]);
    return Object.fromEntries(named) as Record<Published, string>;
  }

  #unpack(name: Published): void {
    const folder = this.path(`node_modules/@samleng/${name}`);
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['-xzf', this.tarballs[name], '--strip-components=1', '-C', folder]);
  }
}
