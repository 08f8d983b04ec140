// The script partners paste. Finds our elements on the page, now and later, and loads only those.
// It runs on other people's pages: no import, export or import.meta here, since some sites strip type="module";
// nothing is written as HTML and no script element is made, for pages with a strict CSP and Trusted Types.
// Other people write into those pages too: `<img name="scripts">` in a comment replaces `document.scripts`, and a
// field's name a property of its form. So what may be either is asked through prototypes alone.

/** File names under `/embed/`, written in by the build: the shared chunk, then each element's own. */
declare const __SHARED__: string;
declare const __CHUNKS__: Record<string, string>;
const chunks = __CHUNKS__;

/** The server's public address; the server writes it over this text before it hands the script out. */
const SERVER = '__SAMLENG_PUBLIC_URL__';

const PREFIX = 'samleng-';
const names = Object.keys(chunks);
const SELECTOR = [...names.map((name) => PREFIX + name), 'a[data-samleng]'].join();

// An allow-list: a link may carry other tools' data-*, and `data-onclick` must never become a handler. Without
// `server`: many sites let the writer of a comment paste such a link, who must not choose where typed data go.
const LINK_ATTRIBUTES =
  'petition campaign partner lang layout digits live total today milestones ticker sort limit'.split(' ');

/** Set on the document, so that a second copy of this script, of any version, finds the first and calls it. */
const HERE = Symbol.for('samleng.embed');
type MarkedDocument = Document & { [HERE]?: (server: string) => void };

const asked = new Set<string>();
let warned = false;

function warnOfTwo(server: string): void {
  if (warned) return;
  warned = true;
  console.warn(
    `Samleng: the script of ${server} stands on this page beside that of ${SERVER}. One is enough; the first one serves.`,
  );
}

function load(name: string): void {
  // A tag may be taken already, by a page that bundles the elements itself.
  if (asked.has(name) || customElements.get(PREFIX + name)) return;
  asked.add(name);
  fetchChunks(name).catch((error: unknown) => {
    asked.delete(name);
    console.warn(`Samleng: <${PREFIX + name}> did not load; its fallback stays.`, error);
    addEventListener('online', () => load(name), { once: true });
  });
}

/** Both at once, so that the shared chunk does not wait until the element's own has been read. */
function fetchChunks(name: string): Promise<unknown> {
  return Promise.all(
    [__SHARED__, chunks[name]].map((file) => import(/* @vite-ignore */ `${SERVER}/embed/${file}`)),
  );
}

/** Replaces the link by the element; the link goes inside, as the fallback. */
function upgrade(link: HTMLElement, name: string): void {
  if (link.parentElement?.localName === PREFIX + name) return;
  const element = Document.prototype.createElement.call(document, PREFIX + name);
  if (link.lang) element.lang = link.lang;
  for (const attribute of LINK_ATTRIBUTES) {
    const value = link.dataset[attribute];
    if (value !== undefined) element.setAttribute(attribute, value);
  }
  link.replaceWith(element);
  element.append(link);
}

function take(found: HTMLElement): void {
  const isLink = found.localName === 'a';
  const name = isLink ? found.dataset.samleng! : found.localName.slice(PREFIX.length);
  if (!names.includes(name)) return;
  if (isLink) upgrade(found, name);
  load(name);
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
