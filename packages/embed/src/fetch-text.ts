// Apart from `new URL`, or bundlers would take the two together for an asset.
const script = import.meta.url;

/**
 * Fetches a file of texts that the build left out of the pinned module.
 *
 * @param integrity Hash of the file: it is as safe as the module that names it.
 */
export const fetchText = async (file: string, integrity: string): Promise<string> =>
  (await fetch(new URL(file, script), { integrity, credentials: 'omit' })).text();
