import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

/** The file names that the build writes into the loader, relative to `/embed/`; here they are those of the sources. */
function loaderNames(): string {
  const defines = globSync('packages/elements/src/*/define.ts', { cwd: ROOT });
  const chunks = defines.map((path) => [basename(dirname(path)), `../${path}`]);
  return `import { ROOM as __ROOM__ } from '/packages/embed/build/room.ts';
    import { mistake } from '/packages/embed/src/check/rules.ts';
    const __MISTAKE__ = mistake();
    const __CHECK__ = '../packages/embed/src/check/check.ts';
    const __SHARED__ = '../packages/elements/src/index.ts';
    const __CHUNKS__ = ${JSON.stringify(Object.fromEntries(chunks))};\n`;
}

/** Runs the loader, the elements and the React page from their sources, with the demo's server. */
export function elementsFromSource(publicUrl: string): Plugin {
  const server = JSON.stringify(publicUrl);
  const changes: [file: string, change: (code: string) => string][] = [
    [
      'packages/embed/src/embed.ts',
      (code) => loaderNames() + code.replace(/(["'])__SAMLENG_PUBLIC_URL__\1/, 'location.origin'),
    ],
    [
      'packages/elements/src/script-server.ts',
      (code) => code.replace(/(?<=scriptServer = )(["'])\1/, server),
    ],
    ['examples/react-page.ts', (code) => code.replace(/(["'])http:\/\/localhost:8787\1/, server)],
  ];
  return {
    name: 'elements-from-source',
    transform(code, id) {
      return changes.find(([file]) => id.split('?')[0] === join(ROOT, file))?.[1](code);
    },
  };
}

/** Replaces the scripts that a page loads from the server by their sources; other scripts stay. */
export function withSourceScripts(page: string, publicUrl: string): string {
  return page
    .replace(/<script\b[^>]*\ssrc="([^"]+)"[^>]*><\/script>/g, (tag, src: string) => {
      if (src === `${publicUrl}/embed.js`) return script('/packages/embed/src/embed.ts');
      if (/\sintegrity=/.test(tag)) return script('/packages/embed/src/pinned.ts');
      return src === 'react-page.js' ? script('/examples/react-page.ts') : tag;
    })
    .replace('<head>', `<head>${script('/@vite/client')}${script('/examples/dev/fresh-answers.js')}`);
}

function script(path: string): string {
  return `<script type="module" src="${path}"></script>`;
}
