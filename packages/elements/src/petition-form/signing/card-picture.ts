/** A picture that says how many have signed, and names nobody. */
const PNG = { type: 'image/png' };

/** Whether this browser hands pictures to other programs. */
export function sharesPictures(): boolean {
  return navigator.canShare?.({ files: [new File([], 'x.png', PNG)] }) ?? false;
}

/** @param shareUrl The petition's own page. */
export function cardUrl(shareUrl: string, language: string): string {
  const url = new URL(shareUrl);
  url.pathname += '/card.png';
  url.search = `lang=${language}&kind=voice`;
  return url.href;
}

/**
 * Fetches a picture and opens the share sheet with it.
 *
 * @returns Whether it was sent; undefined when it could not be had, or came so late that the browser wants a new press.
 */
export async function sharePicture(url: string, text: string): Promise<boolean | undefined> {
  try {
    const answer = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!answer.ok) return undefined;
    await navigator.share({ files: [new File([await answer.blob()], 'card.png', PNG)], text });
    return true;
  } catch (error) {
    return (error as Error).name === 'AbortError' ? false : undefined;
  }
}
