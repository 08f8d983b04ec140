import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const face = (weight: number) =>
  readFile(join(import.meta.dirname, `faces/roboto-latin-${weight}.woff2`), 'base64');

/** Sets our pages in Roboto, as Android does: a test machine's own face may be a tenth wider. Khmer has our face. */
export async function setInRoboto(page: Page): Promise<void> {
  const faces = Object.fromEntries(
    await Promise.all([400, 700].map(async (weight) => [weight, await face(weight)])),
  );
  await page.addInitScript((base64: Record<string, string>) => {
    for (const [weight, file] of Object.entries(base64)) {
      const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
      document.fonts.add(new FontFace('Phone', bytes.buffer, { weight }));
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('body { font-family: "Samleng Khmer", Phone, sans-serif !important }');
    document.adoptedStyleSheets = [sheet];
  }, faces);
}
