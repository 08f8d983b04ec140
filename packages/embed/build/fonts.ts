import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { unwrapped } from './woff.ts';

const WEIGHTS = [400, 700];
const SUBSETS = ['khmer', 'latin', 'latin-ext'];

/** No other folder: pictures are the same on every machine, whatever is installed there. */
const ONLY_THIS_FOLDER = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">.</dir></fontconfig>
`;

/** The Khmer typeface for pages whose system has none; its file names stay the same in every version. */
export async function copyFonts(outDir: string): Promise<void> {
  for (const weight of WEIGHTS)
    await copyFile(fileOf('khmer', weight, 'woff2'), join(outDir, `noto-sans-khmer-${weight}.woff2`));
}

/** The same typeface for the server's pictures: Pango takes no WOFF. A file is replaced at one moment, in which a server may draw. */
export async function unwrapFonts(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await replace(join(outDir, 'fonts.conf'), ONLY_THIS_FOLDER);
  for (const subset of SUBSETS)
    for (const weight of WEIGHTS) {
      const font = unwrapped(await readFile(fileOf(subset, weight, 'woff')));
      await replace(join(outDir, `noto-sans-khmer-${subset}-${weight}.ttf`), font);
    }
}

async function replace(file: string, content: string | Buffer): Promise<void> {
  await writeFile(`${file}.new`, content);
  await rename(`${file}.new`, file);
}

function fileOf(subset: string, weight: number, ending: string): string {
  const { resolve } = createRequire(import.meta.url);
  return resolve(`@fontsource/noto-sans-khmer/files/noto-sans-khmer-${subset}-${weight}-normal.${ending}`);
}
