/** Such as turn the text around: an address with them would be read as another. */
const MISLEADING = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** An address as people read it: `example.org/act`, with the letters of its path. */
export function readableAddress(page: string): { site: string; path: string } {
  const [, site = page, path = ''] = /^https?:\/\/([^/]+)(\/.*)?$/.exec(page) ?? [];
  const letters = decoded(path);
  return { site, path: letters === '/' ? '' : letters };
}

function decoded(path: string): string {
  try {
    const letters = decodeURI(path);
    return MISLEADING.test(letters) ? path : letters;
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return path;
  }
}
