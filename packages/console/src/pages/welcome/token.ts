/**
 * The one-time secret behind the `#` of the address, which is taken out of the address bar at once: so it is in no
 * history, and nobody reads it over a shoulder. A server and its logs never see what stands behind `#`.
 */
export function takeToken(): string {
  const token = location.hash.slice(1);
  if (token) history.replaceState(null, '', location.pathname);
  return token;
}
