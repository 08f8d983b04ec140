// The script partners paste. Finds our elements on the page, now and later, and loads only those.
// It runs on other people's pages: no import, export or import.meta here, since some sites strip type="module";
// nothing is written as HTML and no script element is made, for pages with a strict CSP and Trusted Types.
// Other people write into those pages too: `<img name="scripts">` in a comment replaces `document.scripts`, and a
// field's name a property of its form. So what may be either is asked through prototypes alone.

/** File names under `/embed/`, written in by the build: the shared chunk, then each element's own. */
declare const __SHARED__: string;
declare const __CHUNKS__: Record<string, string>;
const chunks = __CHUNKS__;
/** Heights in px to keep for a form, by the width from which each holds, the widest first. */
declare const __ROOM__: readonly (readonly [fromWidth: number, height: number])[];

/** The server's public address; the server writes it over this text before it hands the script out. */
const SERVER = '__SAMLENG_PUBLIC_URL__';

const PREFIX = 'samleng-';
const names = Object.keys(chunks);
const SELECTOR = [...names.map((name) => PREFIX + name), 'a[data-samleng]'].join();

// An allow-list: a link may carry other tools' data-*, and `data-onclick` must never become a handler. Without
// `server`: many sites let the writer of a comment paste such a link, who must not choose where typed data go.
const LINK_ATTRIBUTES =
  'petition campaign partner lang layout digits live total today milestones ticker sort limit no-sticky'.split(
    ' ',
  );

/** Set on the document, so that a second copy of this script, of any version, finds the first and calls it. */
const HERE = Symbol.for('samleng.embed');
type MarkedDocument = Document & { [HERE]?: (server: string) => void };

/** By name: what is loading, or has loaded. */
const asked = new Map<string, Promise<void>>();
let warned = false;

function warnOfTwo(server: string): void {
  if (warned) return;
  warned = true;
  console.warn(
    `Samleng: the script of ${server} stands on this page beside that of ${SERVER}. One is enough; the first one serves.`,
  );
}

function load(name: string): Promise<void> | undefined {
  // A tag may be taken already, by a page that bundles the elements itself.
  if (customElements.get(PREFIX + name)) return undefined;
  const loading = asked.get(name) ?? fetchChunks(name).catch((error: unknown) => failed(name, error));
  asked.set(name, loading);
  return loading;
}

function failed(name: string, error: unknown): void {
  asked.delete(name);
  console.warn(`Samleng: <${PREFIX + name}> did not load; its fallback stays.`, error);
  addEventListener('online', () => void load(name), { once: true });
}

/** Both at once, so that the shared chunk does not wait until the element's own has been read. */
async function fetchChunks(name: string): Promise<void> {
  await Promise.all(
    [__SHARED__, chunks[name]].map((file) => import(/* @vite-ignore */ `${SERVER}/embed/${file}`)),
  );
}

/**
 * Keeps about the room that a form will take, so that the page does not jump when it comes; it then keeps its own
 * until its content is there. When it does not come, nothing is left but the fallback.
 */
async function keepRoom(element: HTMLElement, loading: Promise<void>): Promise<void> {
  const { style } = element;
  const { display, minHeight } = getComputedStyle(element);
  // Where the page keeps room itself, it knows better.
  if (Number.parseFloat(minHeight) > 0) return;
  const isInline = display === 'inline';
  if (isInline) style.display = 'block';
  const [, height] = __ROOM__.find(([fromWidth]) => element.offsetWidth >= fromWidth)!;
  style.minHeight = `${height}px`;
  await loading;
  style.minHeight = '';
  if (isInline) style.display = '';
}

/** Replaces the link by the element; the link goes inside, as the fallback. */
function upgrade(link: HTMLElement, name: string): HTMLElement {
  if (link.parentElement?.localName === PREFIX + name) return link.parentElement;
  const element = Document.prototype.createElement.call(document, PREFIX + name);
  if (link.lang) element.lang = link.lang;
  for (const attribute of LINK_ATTRIBUTES) {
    const value = link.getAttribute(`data-${attribute}`);
    if (value !== null) element.setAttribute(attribute, value);
  }
  link.replaceWith(element);
  element.append(link);
  return element;
}

function take(found: HTMLElement): void {
  const isLink = found.localName === 'a';
  const name = isLink ? found.dataset.samleng! : found.localName.slice(PREFIX.length);
  if (!names.includes(name)) return;
  const element = isLink ? upgrade(found, name) : found;
  const loading = load(name);
  if (loading && name === 'petition-form') void keepRoom(element, loading);
}

function all<T extends Element>(selector: string, root: Node = document): NodeListOf<T> {
  const { prototype } = root === document ? Document : Element;
  return prototype.querySelectorAll.call(root, selector) as NodeListOf<T>;
}

function look(root?: Node): void {
  for (const found of all<HTMLElement>(SELECTOR, root)) take(found);
}

function start(): void {
  // A module runs once however often its tag stands on the page, so the tags are counted as well; some sites
  // add a version as a query.
  const scripts = [...all<HTMLScriptElement>('script')];
  const tags = scripts.filter((script) => script.src.split('?')[0] === `${SERVER}/embed.js`);
  if (tags.length > 1) warnOfTwo(SERVER);
  look();
  new MutationObserver((records) => {
    for (const node of records.flatMap((record) => [...record.addedNodes])) {
      if (Reflect.get(Node.prototype, 'nodeType', node) !== Node.ELEMENT_NODE) continue;
      if (Element.prototype.matches.call(node, SELECTOR)) take(node as HTMLElement);
      look(node);
    }
  }).observe(document, { childList: true, subtree: true });
}

const page = document as MarkedDocument;
if (page[HERE]) {
  page[HERE](SERVER);
} else {
  Object.defineProperty(page, HERE, { value: warnOfTwo });
  start();
}
