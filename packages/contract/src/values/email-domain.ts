// A URL ends at some of these and reads others in its own way: an invalid domain would become another one.
const NOT_IN_A_DOMAIN = /[\s#%/:<>?@[\\\]^|]/;
const IPV4 = /^\d+(\.\d+){3}$/;
const IP_LITERAL = /^\[.*\]$/;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const DOMAIN_LENGTH_MAX = 253;

/** Names that no mail server on the internet has. `example.*` is not among them: it is in every trial and guide. */
const WITHOUT_MAIL = /(^|\.)(localhost|localdomain|local|invalid|onion)$/;

/**
 * A domain as DNS knows it, in small letters: `bücher.example` is `xn--bcher-kva.example`.
 *
 * @returns undefined when it cannot be a domain.
 */
export function asciiDomain(domain: string): string | undefined {
  if (domain === '' || NOT_IN_A_DOMAIN.test(domain)) return undefined;
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return undefined;
  }
}

/** Whether no email can go to a domain, whatever stands before it: an IP address in any form, or no name of a host. */
export function isWithoutMail(domain: string): boolean {
  if (IP_LITERAL.test(domain)) return true;
  const host = asciiDomain(domain);
  if (host === undefined) return false;
  return IPV4.test(host) || WITHOUT_MAIL.test(host) || !isHostName(host);
}

// A label without letters is a slip of the pen, not a place without mail: the pattern of addresses finds it.
function isHostName(host: string): boolean {
  return (
    host.length <= DOMAIN_LENGTH_MAX && host.split('.').every((label) => label === '' || LABEL.test(label))
  );
}
