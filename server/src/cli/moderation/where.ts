import { type Command, Option } from 'commander';
import type { Db } from '../../database/db.ts';
import { type Condition, type Filter, FILTER_KEYS, type FilterKey } from '../../moderation/filter.ts';
import { namesMailDomain, withDomainCode, wrongForm } from '../../moderation/finding/condition-forms.ts';
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
  for (const condition of conditions) filter.push(await withCode(db, petition, condition));
  return filter;
}

function conditionOf(typed: string): Condition {
  const [, key = '', value = ''] = /^([a-z]+)=(.+)$/s.exec(typed) ?? [];
  if (!isKey(key)) {
    throw new InputError([`--where: must be KEY=VALUE, with KEY one of ${FILTER_KEYS.join(', ')}`]);
  }
  if (value === '-') return { key, value: null };
  const form = wrongForm({ key, value });
  if (form !== undefined) throw new InputError([`--where ${key}: must be ${form}`]);
  return { key, value };
}

function isKey(key: string): key is FilterKey {
  return (FILTER_KEYS as readonly string[]).includes(key);
}

async function withCode(db: Db, petition: string, condition: Condition): Promise<Condition> {
  if (!namesMailDomain(condition)) return condition;
  const coded = withDomainCode(await existingPepper(db), petition, condition);
  if (coded === undefined) throw new InputError(['--where domain: must be a code, or a mail domain']);
  return coded;
}
