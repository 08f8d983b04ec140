/** What becomes of a text node. */
const WAYS = {
  /** It is put into elements, as Chromium's own translator does. */
  wraps: (text: Text) => {
    const font = fonts();
    text.replaceWith(font);
    text.data = translated(text.data);
    font.firstElementChild!.append(text);
  },
  /** Another one comes in its place, in elements. */
  replaces: (text: Text) => {
    const font = fonts();
    font.firstElementChild!.append(translated(text.data));
    text.replaceWith(font);
  },
  /** Its element's text is set as a whole, so comments that Lit needs are lost. */
  'writes over': (text: Text) => {
    const parent = text.parentElement;
    if (parent?.childElementCount === 0) parent.textContent = translated(parent.textContent);
  },
} as const;

type Way = keyof typeof WAYS;
export const WAYS_TO_TRANSLATE = Object.keys(WAYS) as Way[];

const MARK = '⟦';
const translated = (text: string) => `${MARK}${text}⟧`;
/** A translation without what the translator has added. */
export const untranslated = (text: string) => text.replace(/[⟦⟧]/g, '');

function fonts(): HTMLElement {
  const font = document.createElement('font');
  font.append(document.createElement('font'));
  return font;
}

/**
 * Translates the text in an open shadow root now, and what is written there later, like a browser's translator.
 *
 * @returns Ends it.
 */
export function translate({ shadowRoot }: Element, way: Way): () => void {
  const root = shadowRoot!;
  const observer = new MutationObserver(all);
  function all(): void {
    observer.disconnect();
    for (const text of textsIn(root)) if (root.contains(text)) WAYS[way](text);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  }
  all();
  return () => observer.disconnect();
}

/** The text nodes that are still to be translated. */
export function textsIn(root: ShadowRoot): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({ data }) => data.trim() !== '' && !data.startsWith(MARK));
}
