import { join } from 'node:path';
import type { InlineConfig } from 'vite';

/** Every build uses vite.config.ts, whichever folder it is started in. */
export const COMMON = {
  configFile: join(import.meta.dirname, '../../../vite.config.ts'),
  configLoader: 'native',
  logLevel: 'warn',
} as const satisfies InlineConfig;
