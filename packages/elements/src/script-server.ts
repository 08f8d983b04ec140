// Apart from `new URL`, or bundlers would take the two together for an asset.
const script = import.meta.url;

/**
 * The server that this script came from, without a trailing slash: chunks are served from
 * `<server>/embed/`. A bundler moves them, so who bundles the package sets the `server` attribute.
 */
export const scriptServer = new URL('..', script).href.replace(/\/$/, '');
