import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';

const DISPOSABLE: ReadonlySet<string> = disposableEmailBlocklistSet();

/** Whether a domain, or one above it, gives out mailboxes for a few minutes. */
export function isDisposable(domain: string): boolean {
  const labels = domain.split('.');
  return labels.some((_, at) => DISPOSABLE.has(labels.slice(at).join('.')));
}
