import { join } from 'node:path';
import type { InlineConfig } from 'vite';

/** Every build takes what vite.config.ts says, from whatever folder it is started. */
export const COMMON = {
  configFile: join(import.meta.dirname, '../../../vite.config.ts'),
  configLoader: 'native',
  logLevel: 'warn',
} as const satisfies InlineConfig;
