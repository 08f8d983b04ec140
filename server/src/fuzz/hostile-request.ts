import { FIELD_KEYS } from '@samleng/contract';
import * as fc from 'fast-check';
import { CONSENTS } from '@samleng/locales/consents';
import { type BodyChanges, bodyChanges } from './hostile-body.ts';
import { headers, name, PETITIONS, query } from './hostile-parts.ts';
import { hostilePlacement, type HostilePlacement } from './hostile-placement.ts';
import { hostileBytes, hostileText } from './hostile-text.ts';

/** A request as data, so that a failure can print it. `person` is filled in when it is sent. */
export type HostileRequest = { headers: Record<string, string> } & (
  | { kind: 'sign'; petition: string; changes: BodyChanges; proof: ProofChange | null }
  | { kind: 'form'; to: 'petition' | 'signer'; fields: Record<string, string>; bytes: Uint8Array | null }
  | { kind: 'place'; placement: HostilePlacement }
  | { kind: 'any'; method: string; route: number; names: string[]; query: string }
);

/** A proof with one character or one value changed. */
export type ProofChange = { at: number; put: string };

const at = fc.double({ min: 0, max: 1, noNaN: true });
const proofChange = fc.record({
  at,
  put: fc.constantFrom('', '0', 'f', '"', '{', '9'.repeat(30), '-', 'null', '[[', '\0', '"__proto__":1,'),
});

const FORM_FIELDS = ['id', ...FIELD_KEYS, 'website', 'partner', 'stamp', 'language', 'version'];
const SIGNER_FIELDS = [
  'action',
  'sure',
  'seen',
  'other',
  'showName',
  'showComment',
  'news',
  'email',
  'consentsVersion',
];
const ACTIONS = ['confirm', 'change', 'not-me', 'withdraw', 'clear', 'constructor'];
const formFields = (known: string[]) =>
  fc.dictionary(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: hostileText }),
    fc.oneof(
      { weight: 3, arbitrary: hostileText },
      { weight: 1, arbitrary: fc.constantFrom('on', 'yes', CONSENTS.version, 'km', 'temple', ...ACTIONS) },
    ),
    { maxKeys: 3 },
  );
const bytes = fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: hostileBytes });
const form = (to: 'petition' | 'signer', known: string[], usual: fc.Arbitrary<Record<string, string>>) =>
  fc
    .record({
      kind: fc.constant('form' as const),
      to: fc.constant(to),
      headers,
      bytes,
      usual,
      fields: formFields(known),
    })
    .map(({ usual, fields, ...rest }) => ({ ...rest, fields: { ...usual, ...fields } }));

const OTHER_METHODS = ['HEAD', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'];
const method = fc.oneof(
  { weight: 3, arbitrary: fc.constant('GET') },
  { weight: 1, arbitrary: fc.constantFrom(...OTHER_METHODS) },
);

export const hostileRequest: fc.Arbitrary<HostileRequest> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('sign' as const),
      petition: fc.constantFrom(...PETITIONS, 'clean-river'),
      changes: bodyChanges,
      proof: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: proofChange }),
      headers,
    }),
  },
  { weight: 3, arbitrary: form('petition', FORM_FIELDS, fc.constant({})) },
  {
    weight: 2,
    arbitrary: form(
      'signer',
      SIGNER_FIELDS,
      fc.constantFrom(...ACTIONS).map((action) => ({ action })),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('place' as const), placement: hostilePlacement, headers }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('any' as const),
      method,
      route: fc.nat(1000),
      names: fc.array(name, { minLength: 2, maxLength: 2 }),
      query,
      headers,
    }),
  },
);
