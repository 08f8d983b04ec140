// Apart from `new URL`, or bundlers would take the two together for an asset.
const script = import.meta.url;

/**
 * The server that this script came from, without a trailing slash: chunks are served from
 * `<server>/embed/`. A bundler moves them, so who bundles the package sets the `server` attribute.
 */
export const scriptServer = withoutSlash(new URL('..', script).href);

/** How elements declare their `server`: `https://sign.example.org/` means the same. */
export const SERVER_PROPERTY = { converter: (value: string | null) => withoutSlash(value ?? scriptServer) };

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
