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

/** Headers of a page without scripts, which no other site may frame. */
export function setPageHeaders(c: Context): void {
  c.header('Content-Security-Policy', WITHOUT_SCRIPTS);
  c.header('Vary', 'Accept-Language');
}
