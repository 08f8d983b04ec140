import * as fc from 'fast-check';
import { hostileKey, hostileText, hostileValue } from './hostile-text.ts';
import { PETITIONS } from './hostile-parts.ts';

/** The body of a placement as JSON texts by key, and the page's origin. */
export type HostilePlacement = { origin: string; fields: Record<string, string> };

const GOOD = {
  path: '"/chapter"',
  version: '"0.2.0"',
  tags: '[{"element":"petition-form","petition":"clean-river"}]',
};
const json = (value: unknown) => JSON.stringify(value);

const written = fc.oneof(hostileText, fc.constantFrom('clean-rivr', 'rivers', 'temlpe', 'temple'));
const tag = fc
  .record(
    {
      element: fc.constantFrom('petition-form', 'signature-counter', 'thank-you-wall', 'constructor'),
      petition: fc.oneof(fc.constantFrom(...PETITIONS), written),
      campaign: written,
      partner: written,
      trouble: fc.constantFrom('late', 'petition-not-found', 'partner-not-found', 'nothing'),
    },
    { requiredKeys: ['element'] },
  )
  .map(json);

const PATHS = [
  '/',
  '/ទំព័រ/',
  '/2026/11/vote',
  '/?to=sok@example.org#x',
  '/%ff',
  '/%00',
  '/%ed%a0%80',
  '//other.example/',
  '/..',
];

const field: fc.Arbitrary<[string, string]> = fc.oneof(
  fc.tuple(
    fc.constant('path'),
    fc
      .oneof(
        fc.constantFrom(...PATHS),
        hostileText.map((text) => `/${text}`),
      )
      .map(json),
  ),
  fc.tuple(
    fc.constant('tags'),
    fc.array(tag, { maxLength: 3 }).map((tags) => `[${tags.join()}]`),
  ),
  fc.tuple(fc.constantFrom('path', 'version', 'tags', 'trouble'), hostileValue),
  fc.tuple(hostileKey, hostileValue),
);

const ORIGINS = [
  'https://partner.example',
  'http://ទន្លេ.example',
  'https://xn--p1ai.example:8443',
  'null',
  'file://',
  'https://partner.example/path',
  'https://user:secret@partner.example',
  `https://${'a'.repeat(300)}.example`,
];

export const hostilePlacement: fc.Arbitrary<HostilePlacement> = fc
  .record({ origin: fc.constantFrom(...ORIGINS), fields: fc.array(field, { maxLength: 2 }) })
  .map(({ origin, fields }) => ({ origin, fields: { ...GOOD, ...Object.fromEntries(fields) } }));

/** The body as sent. */
export function placementBytes({ fields }: HostilePlacement): Uint8Array {
  const entries = Object.entries(fields).map(([key, value]) => `${json(key)}:${value}`);
  return new TextEncoder().encode(`{${entries.join()}}`);
}
