/**
 * By which two addresses are of one site: its host, whether or not it is written with `www` and with TLS.
 *
 * @returns undefined for what is no address of a page.
 */
export function siteKey(url: string): string | undefined {
  const host = URL.parse(url)?.host;
  return host ? host.replace(/^www\./, '') : undefined;
}
