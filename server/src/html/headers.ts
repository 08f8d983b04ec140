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

/** For a page that runs nothing and stands in nobody's frame. */
export function setPageHeaders(c: Context): void {
  c.header('Content-Security-Policy', WITHOUT_SCRIPTS);
  c.header('Vary', 'Accept-Language');
}
