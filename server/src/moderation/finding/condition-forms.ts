import { domainCode } from '../../domain/secrets/source-codes.ts';
import { canonicalEmail } from '../../domain/signature/canonical-email.ts';
import { mailDomain, mailDomainOwner } from '../../domain/signature/mail-domain.ts';
import { type Condition, CONFIRMED, type FilterKey, STATES } from '../filter.ts';

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

/** Says which form the value of a condition must have, when it has another. */
export function wrongForm({ key, value }: Condition): string | undefined {
  const { test, form } = FORMS[key] ?? {};
  return value === null || test === undefined || test.test(value) ? undefined : form;
}

/** A code has no dot, so anything with one is a mail domain as somebody types it. */
export const namesMailDomain = ({ key, value }: Condition): boolean =>
  key === 'domain' && value !== null && value.includes('.');

/**
 * The condition with the code of the mail domain that it names. The domain is taken for an address there, so that all
 * its spellings give one code.
 *
 * @returns undefined when it can be no mail domain.
 */
export function withDomainCode(
  pepper: Uint8Array,
  petition: string,
  condition: Condition,
): Condition | undefined {
  const canonical = canonicalEmail(`anybody@${condition.value}`);
  if (canonical === undefined) return undefined;
  const owner = mailDomainOwner(mailDomain(canonical));
  return { ...condition, value: domainCode(pepper, petition, owner) };
}
