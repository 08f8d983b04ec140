// After this long, a 503 and another try serve a signer better than more waiting.
const CONNECT_MS = 3000;

/**
 * How long a connection may take, in milliseconds.
 *
 * @param url Its `connect_timeout`, in whole seconds, goes before ours.
 * @see PostgreSQL, "Parameter Key Words" of libpq.
 */
export function connectMsOf(url: string): number {
  const seconds = Number(URL.parse(url)?.searchParams.get('connect_timeout'));
  return Number.isInteger(seconds) && seconds > 0 ? seconds * 1000 : CONNECT_MS;
}
