import { cleanName } from '@samleng/contract';
import { newSignature, type Row, rowOf } from './signature-rows.ts';

const EXTRA_NAMES = 500;
const PAGES = 300;
const MAIL_DOMAINS = 1000;

/**
 * The row of a signature as the console meets them: every tenth came by an import, which knew the day only; some are
 * held, marked, or have a comment; they come from hundreds of pages, and hardly anybody has a name alone.
 */
export function variedRow(index: number, at: Date): Row {
  const plain = newSignature(index, at);
  const named = nameOf(plain.name, index % EXTRA_NAMES);
  const isImported = index % 10 === 7;
  return {
    ...rowOf(plain),
    name: named.name,
    name_key: named.key,
    country: index % 5000 === 3 ? 'KH' : plain.country,
    page: `https://partner-${index % PAGES}.example.org/petition`,
    marks: index % 97 === 0 ? 'no-proof' : '',
    domain_code: index % 2 === 0 ? 'large' : `domain-${index % MAIL_DOMAINS}`,
    comment: index % 20 === 1 ? `For my grandmother, who cannot vote. ${index}` : null,
    consent_comment: Number(index % 40 === 1),
    state: index % 2003 === 0 ? 'held' : 'validated',
    held_because: index % 2003 === 0 ? 'velocity-domain' : null,
    signed_at: isImported ? `${plain.day}T00:00:00.000Z` : plain.signedAt,
    petition_version: isImported ? 0 : 1,
    imported_in: isImported ? 'speakout' : null,
  };
}

const cleaned = new Map<string, { name: string; key: string }>();

// Cleaned once each, as signing does it: a million times would take longer than writing them.
function nameOf(name: string, extra: number): { name: string; key: string } {
  const typed = `${name} ${EXTRA_SYLLABLES[extra % 20]}${EXTRA_SYLLABLES[Math.floor(extra / 20)]}`;
  const before = cleaned.get(typed);
  if (before !== undefined) return before;
  const made = cleanName(typed);
  if (!made.ok) throw new Error(`${typed} is no name: ${made.code}`);
  cleaned.set(typed, made);
  return made;
}

const EXTRA_SYLLABLES =
  'bo cha da ka ki la ma mo na ni nu pha pi ra ro sa si ta tha va vy wa ya yo zo'.split(' ');
