import type { Context } from 'hono';

const WITHOUT_SCRIPTS = [
  "default-src 'none'",
  "font-src 'self'",
  "img-src 'self'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of a page without scripts whose URL contains a secret, which must not reach other sites or search engines. */
export function setSecretPageHeaders(c: Context): void {
  setPageHeaders(c);
  c.header('Cache-Control', 'no-store');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('X-Robots-Tag', 'noindex');
}

/**
 * Headers of thanks after a press. They hold nothing secret, so the script that shares may run, and Back may bring the
 * page from the browser's own cache: it answers a POST, which a browser sends again only after asking.
 */
export function setThanksHeaders(c: Context): void {
  setSecretPageHeaders(c);
  c.header('Content-Security-Policy', `${WITHOUT_SCRIPTS}; script-src 'self'`);
  c.header('Cache-Control', 'private, no-cache');
}

/** Headers of a page without scripts, which no other site may frame. */
export function setPageHeaders(c: Context): void {
  c.header('Content-Security-Policy', WITHOUT_SCRIPTS);
  c.header('Vary', 'Accept-Language');
}
