import * as fc from 'fast-check';
import { hostileText } from './hostile-text.ts';

/** One of each kind. */
export const PETITIONS = ['clean-river', 'by-email', 'guarded', 'shut'] as const;

const percent = (text: string) => encodeURIComponent(text.toWellFormed());
const NAMES = [
  ...PETITIONS,
  'rivers',
  'temple',
  'elements.js',
  'l1',
  't'.repeat(43),
  '%',
  '%ff',
  '%00',
  '..',
];
/** Anything that can be part of a path. */
export const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<string>(...NAMES) },
  { weight: 1, arbitrary: hostileText.map((text) => percent(text).slice(0, 6000)) },
);

const KEYS = ['limit', 'cursor', 'sort', 'lang', 'partner', 'signed', 'saved', 'url', '__proto__'];
const VALUES = [
  '1',
  '50',
  '0',
  '-1',
  '1e1',
  '10',
  '199',
  'recent',
  'featured',
  'km',
  'confirm',
  '%00',
  '%ff',
  'a',
];
const parameter = fc
  .tuple(
    fc.constantFrom(...KEYS),
    fc.oneof(
      fc.constantFrom(...VALUES),
      hostileText.map((text) => percent(text).slice(0, 3000)),
    ),
  )
  .map((pair) => pair.join('='));
/** With its question mark; empty for no query. */
export const query = fc
  .array(parameter, { maxLength: 3 })
  .map((all) => (all.length === 0 ? '' : `?${all.join('&')}`));

const MEDIA = [
  'application/json',
  'application/json; charset=utf-16',
  'APPLICATION/JSON',
  'text/plain',
  '',
  ';',
];
const headerValue = fc.oneof(
  hostileText.map((text) =>
    text
      .replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '')
      .trim()
      .slice(0, 2000),
  ),
  fc.constantFrom(
    '*',
    'W/"1", "2"',
    'km;q=9',
    'km;q=NaN, fr;q=0.1',
    ','.repeat(900),
    '::ffff:1.2.3.4',
    'unknown',
  ),
);
/** Headers that anybody can send. */
export const headers: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  {
    weight: 3,
    arbitrary: fc.dictionary(
      fc.constantFrom(
        'If-None-Match',
        'Accept-Language',
        'X-Forwarded-For',
        'Accept',
        'Cookie',
        'Origin',
        'Range',
      ),
      headerValue,
      { maxKeys: 3 },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        'Content-Type': fc.constantFrom(...MEDIA),
        'Content-Length': fc.constantFrom('0', '5', '9000', '99999999999999999999', '-1', 'x', '1e9'),
        'Content-Encoding': fc.constantFrom('gzip', 'br', 'identity', 'gzip, gzip'),
      },
      { requiredKeys: [] },
    ),
  },
);
