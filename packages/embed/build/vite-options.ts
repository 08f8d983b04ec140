import type { InlineConfig } from 'vite';

/** What the loader and the chunks are built with alike. */
export const COMMON = {
  configFile: false,
  logLevel: 'warn',
  resolve: { conditions: ['@samleng/source', 'module', 'browser'] },
  publicDir: false,
} as const satisfies InlineConfig;

/** Class fields are assigned, not defined: a defined one would hide Lit's accessor and never update. */
export const FIELDS = {
  oxc: {
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
} as const satisfies InlineConfig;

/**
 * Knows private methods but no static blocks, which Chrome learnt with 94 and Safari with 16.4: those are taken apart.
 * With other engines beside it, so would private methods be, which all of them know.
 */
export const TARGET = 'firefox91';
