// Takes the place of the elements' own `script-server.ts` in what a server hands out (build/plugins/served.ts).

// Apart from `new URL`, or bundlers would take the two together for an asset.
const script = import.meta.url;

/** Scripts lie in `<server>/embed/`. A copy inside somebody's bundle may have the path of a file here, or a blob's. */
export const scriptServer = script.startsWith('http') ? new URL('..', script).href.slice(0, -1) : '';

/** Nothing: a page that pastes a script has its server. */
export function warnOfNoServer(): void {}
