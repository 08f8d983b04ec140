/** The imports of a room besides its own files: other rooms of its package, and packages by name. */
export type Room = { rooms?: readonly string[]; packages?: readonly string[] };

const HTTP = ['hono', 'hono/**', 'hono-openapi', '@hono/node-server', '@hono/node-server/**'];

/** Our packages: those that a package may import, by name. */
export const PACKAGES = {
  embed: { rooms: ['elements', 'locales', 'contract'] },
  elements: { rooms: ['client', 'locales', 'contract'] },
  client: { rooms: ['contract'] },
  console: { rooms: ['locales', 'contract'] },
  server: { rooms: ['locales', 'contract'] },
  locales: { rooms: ['contract'] },
  contract: {},
} as const satisfies Record<string, Room>;

/** The server's rooms, from the top floor down: an arrow that runs up, or in a circle, is refused. */
export const SERVER_ROOMS = {
  cli: {
    rooms: [
      'main',
      'config',
      'console-api',
      'accounts',
      'audit',
      'campaigns',
      'imports',
      'exports',
      'spreadsheets',
      'watching',
      'moderation',
      'retention',
      'signatures',
      'donations',
      'protection',
      'mail',
      'counts',
      'petitions',
      'secrets',
      'http',
      'database',
      'domain',
    ],
    packages: ['commander', 'hono/client'],
  },
  'signer-page': {
    rooms: [
      'signatures',
      'public',
      'protection',
      'mail',
      'counts',
      'petitions',
      'html',
      'http',
      'database',
      'domain',
    ],
    packages: HTTP,
  },
  'news-page': {
    rooms: ['signatures', 'public', 'petitions', 'html', 'http', 'database', 'domain'],
    packages: HTTP,
  },
  'mailbox-page': {
    rooms: ['mail', 'html', 'http', 'database', 'domain'],
    packages: HTTP,
  },
  'console-api': {
    rooms: [
      'accounts',
      'campaigns',
      'imports',
      'exports',
      'watching',
      'oddities',
      'moderation',
      'placements',
      'signatures',
      'protection',
      'mail',
      'counts',
      'petitions',
      'audit',
      'http',
      'database',
      'domain',
    ],
    packages: [...HTTP, 'zod'],
  },
  'problem-page': { rooms: ['html', 'http'], packages: HTTP },
  'console-page': { rooms: ['html', 'http', 'domain'], packages: HTTP },
  'petition-page': {
    rooms: ['signatures', 'cards', 'public', 'protection', 'petitions', 'html', 'http', 'domain'],
    packages: [...HTTP, 'd3-scale', 'd3-shape'],
  },
  'tag-page': { rooms: ['public', 'html', 'http'], packages: [...HTTP, 'zod', 'qr'] },
  cards: {
    rooms: ['public', 'petitions', 'http', 'domain'],
    packages: [...HTTP, 'lru-cache', 'qr', 'sharp', 'zod'],
  },
  watching: {
    rooms: [
      'retention',
      'exports',
      'spreadsheets',
      'signatures',
      'mail',
      'counts',
      'petitions',
      'audit',
      'database',
      'domain',
    ],
    packages: ['kysely'],
  },
  retention: {
    rooms: [
      'imports',
      'placements',
      'accounts',
      'signatures',
      'protection',
      'mail',
      'counts',
      'petitions',
      'http',
      'database',
      'domain',
    ],
    packages: ['kysely', 'pino'],
  },
  imports: {
    rooms: ['spreadsheets', 'signatures', 'protection', 'counts', 'petitions', 'audit', 'database', 'domain'],
    packages: ['kysely', 'zod'],
  },
  exports: {
    rooms: ['spreadsheets', 'signatures', 'counts', 'petitions', 'audit', 'database', 'domain'],
    packages: ['kysely'],
  },
  spreadsheets: { packages: ['csv-parse', 'csv-parse/**', 'csv-stringify', 'csv-stringify/**', 'hucre/**'] },
  campaigns: {
    rooms: ['signatures', 'donations', 'public', 'counts', 'petitions', 'audit', 'database', 'domain'],
  },
  oddities: {
    rooms: ['moderation', 'signatures', 'counts', 'petitions', 'audit', 'database', 'domain'],
    packages: ['kysely'],
  },
  moderation: {
    rooms: ['signatures', 'mail', 'counts', 'petitions', 'audit', 'database', 'domain'],
    packages: ['kysely'],
  },
  signatures: {
    rooms: ['public', 'protection', 'mail', 'counts', 'petitions', 'http', 'database', 'domain'],
    packages: [...HTTP, 'kysely', 'zod'],
  },
  donations: {
    rooms: ['public', 'petitions', 'audit', 'http', 'database', 'domain'],
    packages: [...HTTP, 'kysely', 'mupdf', 'pino', 'sharp', 'zod'],
  },
  placements: {
    rooms: ['spreadsheets', 'public', 'protection', 'counts', 'petitions', 'http', 'database', 'domain'],
    packages: [...HTTP, 'kysely', 'lru-cache'],
  },
  public: {
    rooms: ['counts', 'petitions', 'http', 'database', 'domain'],
    packages: [...HTTP, 'pino', 'zod'],
  },
  protection: {
    rooms: ['petitions', 'audit', 'http', 'database', 'domain'],
    packages: [
      ...HTTP,
      'altcha-lib',
      'altcha-lib/**',
      'disposable-email-domains-js',
      'kysely',
      'pino',
      'rate-limiter-flexible',
      'zod',
    ],
  },
  accounts: {
    rooms: ['audit', 'mail', 'http', 'database', 'domain'],
    packages: ['better-auth', 'better-auth/**', 'hono/utils/cookie', 'kysely'],
  },
  mail: {
    rooms: ['petitions', 'audit', 'http', 'database', 'domain'],
    packages: ['hono/html', 'kysely', 'nodemailer', 'nodemailer/**', 'pino'],
  },
  counts: { rooms: ['petitions', 'audit', 'database', 'domain'], packages: ['kysely', 'lru-cache'] },
  petitions: { rooms: ['database', 'domain'], packages: ['kysely'] },
  embed: { rooms: ['http'], packages: [...HTTP, 'zod'] },
  html: { rooms: ['petitions', 'http', 'domain'], packages: HTTP },
  audit: { rooms: ['database', 'domain'] },
  secrets: { rooms: ['database', 'domain'] },
  http: { rooms: ['database', 'domain'], packages: [...HTTP, 'pino', 'prom-client', 'zod'] },
  database: { rooms: ['domain'], packages: ['kysely', 'kysely/**', 'lru-cache'] },
  domain: { packages: ['zod', 'temporal-polyfill', 'tldts'] },
} as const satisfies Record<string, Room>;

export const ELEMENTS_ROOMS = {
  'petition-form': { rooms: ['controllers', 'events', 'styles', 'script-server', 'samleng-element'] },
  'signature-counter': { rooms: ['controllers', 'events', 'styles', 'script-server', 'samleng-element'] },
  'thank-you-wall': { rooms: ['controllers', 'events', 'styles', 'script-server', 'samleng-element'] },
  translation: { rooms: ['controllers', 'styles'] },
  placements: {},
  controllers: { rooms: ['events'] },
  events: {},
  styles: {},
} as const satisfies Record<string, Room>;

export const CLIENT_ROOMS = {
  queue: { rooms: ['proof', 'requests', 'tabs'] },
  live: { rooms: ['requests', 'tabs'] },
  proof: { rooms: ['requests'] },
  requests: {},
  tabs: {},
} as const satisfies Record<string, Room>;

/** The packages from the top down, and the rooms in each, as CONTRIBUTING shows them: `room -> those it imports`. */
export function roomsTable(): string {
  const packages = Object.entries<Room>(PACKAGES).map(([name, { rooms }]) => line(name, rooms));
  const houses = { 'server/src': SERVER_ROOMS, elements: ELEMENTS_ROOMS, client: CLIENT_ROOMS };
  const rooms = Object.entries(houses).map(([house, table]) =>
    [
      `in ${house}:`,
      ...Object.entries<Room>(table).map(([name, room]) => line(`  ${name}`, room.rooms)),
    ].join('\n'),
  );
  return [packages.join('\n'), ...rooms].join('\n');
}

function line(name: string, rooms: readonly string[] = []): string {
  return `${name.padEnd(19)} -> ${rooms.join(' ') || '-'}`;
}
