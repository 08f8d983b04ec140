import type { Context } from 'hono';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // Web Awesome has some in its templates, as that of the QR code. An attribute runs no script and loads nothing here.
  "style-src-attr 'unsafe-inline'",
  // Pictures that the page makes itself, or shows before they are sent.
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  // The preview of a petition.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export function setConsoleHeaders(c: Context): void {
  c.header('Content-Security-Policy', POLICY);
  c.header('X-Robots-Tag', 'noindex');
  // The address of a page may name a petition that is not public yet.
  c.header('Referrer-Policy', 'same-origin');
}
