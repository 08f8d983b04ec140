/**
 * Whether the console can be served under this public URL. Browsers drop its Secure cookie on plain `http:`, without a
 * word, but for this machine itself.
 */
export function servesConsole(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'https:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
