/**
 * Whether browsers keep a session's cookie for this origin: it is Secure, so only over https, or on the machine itself.
 *
 * @param publicUrl An origin, such as `http://localhost:8787`.
 */
export function isSafeOrigin(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'https:' || isLoopback(hostname);
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
