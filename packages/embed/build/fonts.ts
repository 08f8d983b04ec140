import { copyFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const WEIGHTS = [400, 700];

/** The Khmer typeface for pages whose system has none; its file names stay the same in every version. */
export async function copyFonts(outDir: string): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  for (const weight of WEIGHTS) {
    const face = resolve(`@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-${weight}-normal.woff2`);
    await copyFile(face, join(outDir, `noto-sans-khmer-${weight}.woff2`));
  }
}
