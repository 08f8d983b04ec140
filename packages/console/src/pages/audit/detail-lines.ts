import type { ConsoleWords } from '@samleng/locales/console';
import { partnerName } from '../../views/partner-name.ts';
import { dayText } from '../../words/moment.ts';
import { count } from '../../words/shown.ts';
import { words } from '../../words/words.ts';
import { petitionTitle } from './sentence.ts';
import type { Entry, Known } from './types.ts';

type Words = ConsoleWords['audit'];
type Line = string | undefined;

/** What an entry says besides its sentence, in words. Whatever has no words is left out: nobody reads it raw. */
export function detailLines(entry: Entry, known: Known): string[] {
  const { audit } = words();
  const { details, petition } = entry;
  const isNamed = entry.action === 'petition-changed';
  const lines = [
    petition && !isNamed ? audit.details.petition(petitionTitle(petition, known)) : undefined,
    ...standingLines(entry, known),
    textLine(details.reason, (reason) => audit.details.reason(lookUp(audit.reasons, reason) ?? reason)),
    textLine(details.kind, (kind) => lookUp(audit.links, kind)),
    textLine(details.expiresAt ?? details.endsAt, (instant) => audit.details.until(dayText(instant))),
    listLine(details.scopes, words().tokens.scopes, audit.details.scopes),
    fieldsLine(details.fields, audit),
    countLine(details.countBefore, details.countAfter, audit),
    textLine(details.for, (list) => lookUp(audit.lists, list)),
    textLine(details.format, (format) => audit.details.format(format.toUpperCase())),
    ...numberLines(details, audit),
    ...appliedLines(details, audit, known),
    textLine(details.page, (page) => page),
    textLine(details.batch, audit.details.batch),
  ];
  return lines.filter((line) => line !== undefined);
}

function standingLines({ details, campaign }: Entry, { partners }: Known): Line[] {
  const { audit, shell } = words();
  const place = { campaign: textOf(details.campaign) ?? campaign, partner: textOf(details.partner) ?? '' };
  return [
    textLine(details.role, (role) => {
      const name = lookUp(shell.roles, role);
      return name && audit.details.role(name);
    }),
    textLine(details.partner, () => audit.details.partner(partnerName(partners, place))),
  ];
}

function fieldsLine(fields: unknown, audit: Words): Line {
  if (!Array.isArray(fields) || fields.length === 0) return undefined;
  const named = fields.map((field) => lookUp(audit.fields, String(field)) ?? audit.otherFields);
  return audit.details.fields([...new Set(named)].join(', '));
}

function countLine(before: unknown, after: unknown, audit: Words): Line {
  if (typeof after !== 'number' || before === after) return undefined;
  if (typeof before !== 'number') return audit.details.newCount(count(after));
  return audit.details.count(count(before), count(after));
}

function numberLines(details: Entry['details'], audit: Words): Line[] {
  const named = [
    'removed',
    'erased',
    'restored',
    'counted',
    'pending',
    'expected',
    'ended',
    'withdrawn',
    'version',
    'rows',
  ] as const;
  return named.map((key) => {
    const value = details[key];
    return typeof value === 'number' ? audit.details[key](count(value)) : undefined;
  });
}

/** Of a campaign file: how many entries it changed, and the counts that became others. */
function appliedLines({ changed, counts }: Entry['details'], audit: Words, known: Known): Line[] {
  const entries = Object.entries((changed ?? {}) as Record<string, number>);
  const ofCounts = Array.isArray(counts) ? (counts as Counted[]) : [];
  return [
    ...entries.map(([kind, changes]) => lookUp(audit.entries, kind)?.(count(changes))),
    ...ofCounts.map(({ petition, before, after }) => {
      const line = countLine(before, after, audit);
      return line && `${petitionTitle(petition, known)} · ${line}`;
    }),
  ];
}

type Counted = { petition: string; before?: number; after: number };

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function textLine(value: unknown, line: (text: string) => Line): Line {
  return typeof value === 'string' && value !== '' ? line(value) : undefined;
}

function listLine(value: unknown, names: Record<string, string>, line: (text: string) => string): Line {
  if (!Array.isArray(value)) return undefined;
  const named = value.flatMap((one) => lookUp(names, String(one)) ?? []);
  return named.length > 0 ? line(named.join(', ')) : undefined;
}

function lookUp<Value>(table: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
