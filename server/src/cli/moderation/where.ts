import { type Command, Option } from 'commander';
import { domainCode } from '../../domain/secrets/source-codes.ts';
import { canonicalEmail } from '../../domain/signature/canonical-email.ts';
import { mailDomain, mailDomainOwner } from '../../domain/signature/mail-domain.ts';
import type { Db } from '../../database/db.ts';
import {
  type Condition,
  CONFIRMED,
  type Filter,
  FILTER_KEYS,
  type FilterKey,
  STATES,
} from '../../moderation/filter.ts';
import { InputError } from '../command-failure.ts';
import { existingPepper } from './existing-pepper.ts';

export const WHERE_HELP = `
KEY of --where is one of ${FILTER_KEYS.join(', ')}.
Several --where must all be true; VALUE is - for signatures without one, such as those that no partner brought.
A domain is a code as it is printed, or a mail domain such as example.org, for which the pepper is needed. A minute
is in UTC, such as 2016-03-09T12:30. Codes of networks are kept for a week.`;

/** Adds `--where`, which can be given several times. */
export function addWhere(command: Command): Command {
  return command.addOption(
    new Option('--where <key=value>', 'only signatures with this; can be repeated').argParser(
      (typed: string, before: string[] | undefined) => [...(before ?? []), typed],
    ),
  );
}

/**
 * The filter that `--where` asks for.
 *
 * @throws {InputError} Names what is wrong without quoting the value: it may be somebody's address.
 */
export async function filterOf(db: Db, petition: string, typed: readonly string[] = []): Promise<Filter> {
  const conditions = typed.map(conditionOf);
  const filter: Condition[] = [];
  for (const condition of conditions) filter.push(await withDomainCode(db, petition, condition));
  return filter;
}

function conditionOf(typed: string): Condition {
  const [, key = '', value = ''] = /^([a-z]+)=(.+)$/s.exec(typed) ?? [];
  if (!isKey(key)) {
    throw new InputError([`--where: must be KEY=VALUE, with KEY one of ${FILTER_KEYS.join(', ')}`]);
  }
  if (value === '-') return { key, value: null };
  const { test, form } = FORMS[key] ?? {};
  if (test?.test(value) === false) throw new InputError([`--where ${key}: must be ${form}`]);
  return { key, value };
}

function isKey(key: string): key is FilterKey {
  return (FILTER_KEYS as readonly string[]).includes(key);
}

type Form = { test: RegExp; form: string };

const oneOf = (values: readonly string[]): Form => ({
  test: new RegExp(`^(?:${values.join('|')})$`),
  form: `one of ${values.join(', ')}`,
});

const FORMS: Partial<Record<FilterKey, Form>> = {
  state: oneOf(STATES),
  confirmed: oneOf(CONFIRMED),
  minute: { test: /^\d{4}-\d\d-\d\dT\d\d:\d\d$/, form: 'a minute in UTC, such as 2016-03-09T12:30' },
  day: { test: /^\d{4}-\d\d-\d\d$/, form: 'a day, such as 2016-03-09' },
  country: { test: /^[A-Z]{2}$/, form: 'a country by its two capital letters, such as FR' },
  mark: { test: /^[a-z-]+$/, form: 'a mark, as samleng held prints them' },
};

// A code has no dot. The domain is taken for an address there, so that all its spellings give one code.
async function withDomainCode(db: Db, petition: string, { key, value }: Condition): Promise<Condition> {
  if (key !== 'domain' || value === null || !value.includes('.')) return { key, value };
  const canonical = canonicalEmail(`anybody@${value}`);
  if (canonical === undefined) throw new InputError(['--where domain: must be a code, or a mail domain']);
  const owner = mailDomainOwner(mailDomain(canonical));
  return { key, value: domainCode(await existingPepper(db), petition, owner) };
}
