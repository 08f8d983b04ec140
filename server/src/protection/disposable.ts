import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';

const DISPOSABLE: ReadonlySet<string> = disposableEmailBlocklistSet();

/** Whether a domain, or a parent of it, offers disposable mailboxes. */
export function isDisposable(domain: string): boolean {
  const labels = domain.split('.');
  return labels.some((_, at) => DISPOSABLE.has(labels.slice(at).join('.')));
}
