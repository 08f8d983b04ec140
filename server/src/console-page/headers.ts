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

const PREVIEW_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  // Its script answers the elements itself: whatever else would be sent is refused.
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** For the frame in which a petition is shown before it is saved. */
export function setPreviewHeaders(c: Context): void {
  setConsoleHeaders(c);
  c.header('Content-Security-Policy', PREVIEW_POLICY);
}

export function setConsoleHeaders(c: Context): void {
  c.header('Content-Security-Policy', POLICY);
  c.header('X-Robots-Tag', 'noindex');
  // The address of a page may name a petition that is not public yet.
  c.header('Referrer-Policy', 'same-origin');
}
