import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

const PUBLISHED = ['contract', 'locales', 'client', 'elements'];
/** Nothing of ours: taken from the registry when it runs. */
const OTHERS = [
  'next@16.4.6',
  'react@19.3.1',
  'react-dom@19.3.1',
  '@lit/react@1.0.8',
  'esbuild@0.28.2',
  '@lit-labs/ssr@4.1.0',
  'jsdom@31.0.1',
  // What Jest and Vitest still bring: without adopted style sheets.
  'jsdom-26@npm:jsdom@26.1.0',
];
/** A busy machine and a slow line; beyond it something hangs. */
const PATIENCE_MS = 10 * 60_000;

/** A project in a folder of its own, with our packages as the registry would hand them out. */
export type Project = {
  folder: string;
  read(file: string): string;
  /** Runs a script of a dependency, or of the project. @returns What it prints. @throws When it fails. */
  node(...argv: string[]): Promise<string>;
  remove(): void;
};

export async function installProject(): Promise<Project> {
  const folder = mkdtempSync(join(tmpdir(), 'samleng-consumer-'));
  const options = { cwd: folder, timeout: PATIENCE_MS, maxBuffer: 2 ** 26 };
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: undefined };
  const npm = (...argv: string[]) =>
    // On Windows npm is a script for the shell.
    run('npm', argv, { ...options, env, shell: process.platform === 'win32' });
  cpSync(join(import.meta.dirname, 'site'), folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  const folders = PUBLISHED.map((name) => join(root, 'packages', name));
  const { stdout } = await npm('pack', '--silent', '--ignore-scripts', ...folders);
  const tarballs = stdout
    .trim()
    .split(/\s+/)
    .map((file) => `./${file}`);
  await npm('install', '--ignore-scripts', '--no-audit', '--no-fund', ...tarballs, ...OTHERS);
  return {
    folder,
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    node: async (...argv) => (await run(process.execPath, argv, { ...options, env })).stdout,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
