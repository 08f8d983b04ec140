import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tooNew } from './browser-functions.ts';
import { unreadable } from './browser-syntax.ts';

/** @throws When a built script has syntax or functions that one of the supported browsers does not know. */
export async function checkScripts(dist: string): Promise<void> {
  const names = await readdir(dist, { recursive: true });
  const scripts = names.filter((name) => name.endsWith('.js'));
  const refusals = await Promise.all(scripts.map((name) => refusalsOf(dist, name)));
  if (refusals.flat().length > 0) throw new Error(refusals.flat().join('\n'));
}

async function refusalsOf(dist: string, name: string): Promise<string[]> {
  // Only the loader may run as a classic script.
  const sourceType = name === 'embed.js' ? 'script' : 'module';
  const code = await readFile(join(dist, name), 'utf8');
  // An example holds another's framework, which asks for functions by itself.
  const functions = name.startsWith('examples') ? [] : tooNew(code);
  const refusals = [...unreadable(code, sourceType), ...functions];
  return refusals.map((refusal) => `${name} is not for Chrome 87, Safari 15 and Firefox 91: ${refusal}`);
}
