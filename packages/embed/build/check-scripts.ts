import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unreadable } from './browser-syntax.ts';

/** @throws When a built script has syntax that one of the supported browsers cannot parse. */
export async function checkScripts(dist: string): Promise<void> {
  const names = await readdir(dist, { recursive: true });
  const scripts = names.filter((name) => name.endsWith('.js'));
  const refusals = await Promise.all(scripts.map((name) => refusalsOf(dist, name)));
  if (refusals.flat().length > 0) throw new Error(refusals.flat().join('\n'));
}

async function refusalsOf(dist: string, name: string): Promise<string[]> {
  // Only the loader may run as a classic script.
  const sourceType = name === 'embed.js' ? 'script' : 'module';
  const refusals = unreadable(await readFile(join(dist, name), 'utf8'), sourceType);
  return refusals.map((refusal) => `${name} is not for Chrome 87, Safari 15 and Firefox 91: ${refusal}`);
}
