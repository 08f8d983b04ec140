import { defineConfig, type OxlintOverride } from 'oxlint';
import { CLIENT_ROOMS, ELEMENTS_ROOMS, type Room, SERVER_ROOMS } from './scripts/rooms.ts';

const NODE = ['node:*', 'node:*/**'];
// Of the contract, browsers load only what weighs little; of the rest they take types.
const LIGHT_CONTRACT =
  '@samleng/contract/{email,fields,languages,limits,mail-sites,money,name,nearest-name,palette,phone,problem,share-links,steps,tag,voices}';
// Of the words, browsers load those they show; `catalogue` holds all of them.
const LIGHT_LOCALES = [
  '@samleng/locales/{check,counter,counter-extras,fallback,format,format-money,formats/day,formats/intl-tags,formats/short-day,languages,load,table,tag,unsent,wall,way}',
  '@samleng/locales/en/{check,tag}',
  '@samleng/locales/generated/*',
  '@samleng/locales/translation/*',
];

const BY_NAME = {
  group: ['../**/packages/**', '../**/server/**'],
  message: 'Packages and the server are imported by name; what browsers load is the built files.',
};

const but = (patterns: string[]) => patterns.map((pattern) => `!${pattern}`);

type Allowed = { packages: string[]; types?: string[] };

/** Refuses every import but those that match. Of the packages in `types`, only types may be imported. */
function only(
  files: string[],
  message: string,
  ways: string[],
  { packages, types = [] }: Allowed,
): OxlintOverride {
  const patterns = [{ group: ['**', ...ways, ...but(packages), ...but(types)], message }];
  const paths = types.map((name) => ({ name, message, allowTypeImports: true }));
  return { files, rules: { 'no-restricted-imports': ['error', { patterns, paths }] } };
}

/** A room may import itself, the rooms below it, and some packages. */
function allow(source: string, name: string, { rooms = [], packages = [] }: Room, shared: Allowed) {
  const message = `${name} -> ${rooms.join(', ') || 'no other room'}: see scripts/rooms.ts.`;
  const doors = (way: string) => rooms.flatMap((other) => [`!${way}${other}.ts`, `!${way}${other}/**`]);
  const allowed = { ...shared, packages: [...shared.packages, ...packages] };
  return [
    only([`${source}/${name}/*`], message, ['!./**', ...doors('../')], allowed),
    // In a sub-room ../ leads to its own room, ../../ to the others.
    only([`${source}/${name}/*/**`], message, ['!./**', '!../**', '../../**', ...doors('../../')], allowed),
  ];
}

function house(source: string, rooms: Record<string, Room>, shared: Allowed): OxlintOverride[] {
  return Object.entries(rooms).flatMap(([name, room]) => allow(source, name, room, shared));
}

const TESTS = ['**/*.test.ts', 'packages/*/src/testing/**', 'server/src/{testing,fuzz}/**', 'server/test/**'];
const TOOLS = [
  'web-test-runner.config.mjs',
  'vite.config.ts',
  'packages/*/build/**',
  'packages/*/scripts/**',
  'scripts/**',
  'bench/**',
  'soak/**',
  'e2e/**',
  'examples/**',
  'deploy/**',
];

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['**/dist', '**/generated', 'data'],
  rules: {
    'no-console': 'error',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-unassigned-import': 'off',
    'typescript/no-explicit-any': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-unsafe-type-assertion': 'off',
    'unicorn/no-array-sort': 'off',
    'no-underscore-dangle': 'off',
    'unicorn/require-post-message-target-origin': 'off',
    'no-shadow': 'off',
    'no-await-in-loop': 'off',
  },
  overrides: [
    only(['packages/contract/src/**'], 'contract imports zod and nothing else.', ['!./**', '!../**'], {
      packages: ['zod'],
    }),
    only(
      [
        'packages/contract/src/{fields,limits,problem}.ts',
        'packages/contract/src/values/{countries,khmer-order,languages,mail-sites,name-signs,share-links,steps,uuid}.ts',
      ],
      'Loaded in browsers: imports nothing.',
      [],
      { packages: [] },
    ),
    only(['packages/contract/src/values/voices.ts'], 'Loaded in browsers: imports types.', [], {
      packages: [],
      types: ['../petition.ts'],
    }),
    only(
      ['packages/contract/src/tag/*.ts'],
      'Loaded in browsers: imports nothing that weighs.',
      ['!./**', '!../palette.ts', '!../values/share-links.ts'],
      { packages: [], types: ['../values/text.ts'] },
    ),
    only(
      ['packages/contract/src/values/{digits,email,money,name,nearest-name,phone}.ts'],
      'Loaded in browsers: imports nothing that weighs.',
      ['!../limits.ts', '!./digits.ts', '!./khmer-order.ts', '!./name-signs.ts'],
      { packages: [] },
    ),
    only(['packages/locales/src/**'], 'locales -> contract.', ['!./**', '!../**'], {
      packages: ['@samleng/contract/{fields,languages,money}'],
      types: ['@samleng/contract'],
    }),
    ...house('packages/client/src', CLIENT_ROOMS, {
      packages: ['@samleng/contract/{limits,problem,uuid}', 'idb-keyval'],
      types: ['@samleng/contract'],
    }),
    ...house('packages/elements/src', ELEMENTS_ROOMS, {
      packages: ['@samleng/client', LIGHT_CONTRACT, ...LIGHT_LOCALES, 'lit', 'lit/**'],
      types: ['@samleng/contract', '@samleng/locales/en/{counter,form,signing,unsent,wall}'],
    }),
    {
      ...only(['packages/embed/src/**'], 'embed -> elements, locales, contract.', ['!./**'], {
        packages: ['@samleng/elements/**', LIGHT_CONTRACT, ...LIGHT_LOCALES],
        types: ['@samleng/contract'],
      }),
    },
    only(
      ['packages/console/src/**'],
      'console -> locales, contract; of the server, types.',
      ['!./**', '!../**'],
      {
        packages: [
          LIGHT_CONTRACT,
          ...LIGHT_LOCALES,
          '@samleng/contract/digits',
          '@samleng/locales/{console,erasure-answers,page-trouble}',
          '@samleng/locales/km/web-awesome',
          '@awesome.me/webawesome/dist/**',
          '@lit/task',
          'hono/client',
          'lit',
          'lit/**',
          'regexparam',
          'uplot',
        ],
        types: ['@samleng/contract', '@samleng/server/console-api'],
      },
    ),
    { files: ['packages/{elements,embed}/src/**'], rules: { 'no-console': ['error', { allow: ['warn'] }] } },
    ...house('server/src', SERVER_ROOMS, { packages: ['@samleng/contract', '@samleng/locales/**', ...NODE] }),
    only(
      ['server/src/domain/**'],
      'domain: pure rules; no clock, no database, no HTTP.',
      ['!./**', '!../**', '../../**'],
      {
        packages: [
          '@samleng/contract',
          '@samleng/locales/**',
          'zod',
          'node:crypto',
          'node:url',
          'temporal-polyfill',
          'tldts',
        ],
      },
    ),
    only(['server/src/database/sqlite/**'], 'The way to SQLite knows nothing of what is stored.', ['!./**'], {
      packages: ['kysely', 'better-sqlite3', 'lru-cache', ...NODE],
    }),
    only(
      ['server/src/database/postgres/**'],
      'The way to PostgreSQL knows nothing of what is stored.',
      ['!./**'],
      { packages: ['kysely', 'pg', ...NODE] },
    ),
    only(
      ['server/src/database/migrations/**'],
      'Migrations are frozen in time: they import nothing from the app.',
      ['!./sort-by-bytes.ts'],
      { packages: ['kysely'] },
    ),
    { files: [...TESTS, ...TOOLS], rules: { 'no-restricted-imports': 'off' } },
    {
      files: ['{bench,e2e,examples,soak}/**'],
      rules: { 'no-restricted-imports': ['error', { patterns: [BY_NAME] }] },
    },
    { files: ['**/*.test.ts', ...TOOLS], rules: { 'no-console': 'off' } },
    {
      files: [
        '{server,scripts,examples,deploy,docs}/**/*.{test,probe}.ts',
        'server/test/*.ts',
        'packages/{contract,locales,*/build}/**/*.test.ts',
      ],
      rules: {
        'typescript/no-floating-promises': [
          'error',
          {
            allowForKnownSafeCalls: [
              { from: 'package', name: ['describe', 'it', 'test'], package: 'node:test' },
            ],
          },
        ],
      },
    },
    { files: ['e2e/**'], rules: { 'no-empty-pattern': 'off' } },
    {
      files: ['packages/{client,elements,embed,console}/src/**/*.test.ts'],
      rules: { 'typescript/no-floating-promises': 'off', 'unicorn/consistent-function-scoping': 'off' },
    },
    { files: ['server/bin/**'], rules: { 'no-console': 'off' } },
    {
      files: ['packages/elements/src/frameworks/*.type-test.ts'],
      rules: {
        'unicorn/require-module-specifiers': 'off',
        'import/no-empty-named-blocks': 'off',
        'no-console': 'off',
      },
    },
  ],
});
