import type { InlineConfig } from 'vite';

/** Options of every build. */
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

export const TARGET = 'es2022';

/** Spelled out, because library mode keeps white space by default. */
export const MINIFY = { compress: true, mangle: true, codegen: true } as const;
