import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Names the typeface for Pango; the build puts it in `dist/fonts`. */
export const FAMILY = 'Noto Sans Khmer';

/**
 * Has texts drawn in the fonts of the build alone: the same on every machine, also on one that has none. Fontconfig
 * reads this when the process draws its first text.
 *
 * @throws If there is no build: other fonts would draw boxes for Khmer.
 */
export function useBuiltFonts(): void {
  const built = dirname(fileURLToPath(import.meta.resolve('@samleng/embed/manifest.json')));
  const config = join(built, 'fonts/fonts.conf');
  if (!existsSync(config)) throw new Error('The fonts of pictures are missing; run `npm run build`.');
  process.env['FONTCONFIG_FILE'] = config;
  // Else macOS asks its own fonts.
  process.env['PANGOCAIRO_BACKEND'] = 'fontconfig';
}
