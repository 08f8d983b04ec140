// The script partners paste. Finds our elements on the page, now and later, and loads only those.
// It runs on other people's pages: no import, export or import.meta here, since some sites strip type="module";
// nothing is written as HTML and no script element is made, for pages with a strict CSP and Trusted Types.
// Other people write into those pages too: `<img name="scripts">` in a comment replaces `document.scripts`, and a
// field's name a property of its form. So what may be either is asked through prototypes alone.

/** File names under `/embed/`, written in by the build: the shared chunk, each element's own, and the check. */
declare const __SHARED__: string;
declare const __CHUNKS__: Record<string, string>;
declare const __CHECK__: string;
type Check = { checkPage: (server: string, other?: string) => void };
const chunks = __CHUNKS__;
/** By element, heights in px to keep for it, by the width from which each holds, the widest first. */
declare const __ROOM__: Record<string, readonly (readonly [fromWidth: number, height: number])[]>;
/** Matches what `written` returns of a tag with a mistake in it. */
declare const __MISTAKE__: RegExp;

/** The server's public address; the server writes it over this text before it hands the script out. */
const SERVER = '__SAMLENG_PUBLIC_URL__';

const PREFIX = 'samleng-';
const names = Object.keys(chunks);
const SELECTOR = `${names.map((name) => PREFIX + name).join()},a[data-samleng],a[class*=samleng-]`;

// An allow-list: a link may carry other tools' data-*, and `data-onclick` must never become a handler. Without
// `server`: many sites let the writer of a comment paste such a link, who must not choose where typed data go.
const LINK_ATTRIBUTES =
  'petition campaign partner lang layout digits live total today milestones ticker sort limit no-sticky'.split(
    ' ',
  );

/** Set on the document, so that a second copy of this script, of any version, finds the first and calls it. */
const HERE = Symbol.for('samleng.embed');
type Start = (before?: Set<Node>) => void;
type MarkedDocument = Document & { [HERE]?: (server: string, startCopy: Start) => void };
const page = document as MarkedDocument;
/** By the loader that this one has taken over from; a renewed one asks for no newer. */
let watchedBefore: Set<Node> | undefined;
let renewal: Promise<void> | undefined;
let startNewest: Start;
/** Handed on to a newer loader, which cannot find closed shadow roots by itself. */
const watched = new Set<Node>();

/** By name: what is loading, or has loaded. */
const asked: Record<string, Promise<void>> = {};

const fetchFile = <File>(file: string): Promise<File> => import(/* @vite-ignore */ `${SERVER}/${file}`);

function load(name: string): Promise<void> | undefined {
  // A tag may be taken already, by a page that bundles the elements itself.
  if (customElements.get(PREFIX + name)) return undefined;
  return (asked[name] ??= fetchChunks(name).catch((error: unknown) => failed(name, error)));
}

/** Both at once, so that the shared chunk does not wait until the element's own has been read. */
async function fetchChunks(name: string): Promise<void> {
  await Promise.all([__SHARED__, chunks[name]].map((file) => fetchFile(`embed/${file}`)));
}

async function failed(name: string, error: unknown): Promise<void> {
  if (!watchedBefore) await (renewal ??= renew());
  delete asked[name];
  if (page[HERE] !== hearCopy) return;
  console.warn(`Samleng: <${PREFIX + name}> did not load.`, error);
  addEventListener('online', () => void load(name), { once: true });
}

/**
 * A browser, or a plugin that makes pages faster, may keep this script for longer than the server keeps chunks. Then the
 * server's script of today takes over; where its chunks are missing too, it asks for no other.
 */
function renew(): Promise<void> {
  return (
    fetchFile(`embed.js?renewed=${Date.now()}`)
      // Other copies may have come meanwhile, but this one last: nothing runs between a module and who awaits it.
      .then(() => startNewest(watched))
      .catch(() => {
        renewal = undefined;
      })
  );
}

/**
 * Reports mistakes in our tags to whoever edits the page; loaded only when one is likely.
 *
 * @param other The server of another script like this one.
 */
function check(other?: string): void {
  fetchFile<Check>(`embed/${__CHECK__}`).then(
    ({ checkPage }) => checkPage(SERVER, other),
    () => {},
  );
}

function hearCopy(server: string, startCopy: Start): void {
  startNewest = startCopy;
  if (server !== SERVER) check(server);
}

/**
 * Keeps about the room that an element will take, so that the page does not jump when it comes; it then keeps its own
 * until its content is there. When it does not come, nothing is left but the fallback.
 */
async function keepRoom(element: HTMLElement, name: string, loading: Promise<void>): Promise<void> {
  const { style } = element;
  const { display, minHeight } = getComputedStyle(element);
  const isInline = display === 'inline';
  // Where the page keeps room itself, it knows better; and what is far below moves nothing that is seen.
  if ((!isInline && /[1-9]/.test(minHeight)) || element.getBoundingClientRect().top > 3 * innerHeight) return;
  if (isInline) style.display = 'block';
  const [, height] = __ROOM__[name]!.find(([fromWidth]) => element.offsetWidth >= fromWidth)!;
  style.minHeight = `${height}px`;
  await loading;
  style.minHeight = '';
  if (isInline) style.display = '';
}

/**
 * Replaces the link by the element; the link goes inside, as the fallback. Where a site strips `data-*`, a class tells
 * which element it is, and an address of our own server the rest.
 */
function upgrade(link: HTMLAnchorElement): HTMLElement | undefined {
  const [isOurs, petition, partner] =
    /^\/p\/([\w-]+)(?:.*[?&]partner=([\w-]+))?/.exec(link.href.replace(SERVER, '')) ?? [];
  const name = names.find(
    (known) => link.dataset.samleng === known || (isOurs && link.classList.contains(PREFIX + known)),
  );
  if (!name) return undefined;
  const around = link.closest<HTMLElement>(PREFIX + name);
  if (around) return around;
  const element = Document.prototype.createElement.call(page, PREFIX + name);
  if (link.lang) element.lang = link.lang;
  // A counter's `partner` changes what it counts, so it is never read from the address.
  const said: Record<string, string | undefined> = {
    petition,
    partner: name === 'petition-form' ? partner : undefined,
  };
  for (const attribute of LINK_ATTRIBUTES) {
    const value = link.getAttribute(`data-${attribute}`) ?? said[attribute];
    if (value !== undefined) element.setAttribute(attribute, value);
  }
  link.replaceWith(element);
  element.append(link);
  return element;
}

function take(found: HTMLElement): void {
  // Links in an SVG match too, but their `href` is an object.
  if (page[HERE] !== hearCopy || !(found instanceof HTMLElement)) return;
  const element = found.localName === 'a' ? upgrade(found as HTMLAnchorElement) : found;
  if (!element) return;
  const name = element.localName.slice(PREFIX.length);
  const loading = load(name);
  if (!loading) return;
  if (element.getAttribute('layout') !== 'plain') void keepRoom(element, name, loading);
  // Checked late: only then has the parser put everything inside an unclosed tag.
  void loading.then(() => __MISTAKE__.test(element.outerHTML) && check());
}

function all<T extends Element>(selector: string, root: Node = page): NodeListOf<T> {
  const { prototype } = root === page ? Document : root instanceof Element ? Element : ShadowRoot;
  return prototype.querySelectorAll.call(root, selector) as NodeListOf<T>;
}

function look(root?: Node): void {
  for (const found of all<HTMLElement>(SELECTOR, root)) take(found);
}

const observer = new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      if (Element.prototype.matches.call(node, SELECTOR)) take(node as HTMLElement);
      look(node);
    }
  }
});

/** Looks now, and whenever something is added. Shadow roots that come later, or are closed, have to be named. */
function watch(root: Node): void {
  watched.add(root);
  look(root);
  observer.observe(root, { childList: true, subtree: true });
  for (const { shadowRoot } of all('*', root)) if (shadowRoot) watch(shadowRoot);
}

function start(before?: Set<Node>): void {
  watchedBefore = before;
  Object.defineProperty(page, HERE, { value: hearCopy, writable: true });
  (before ?? [page]).forEach(watch);
  addEventListener('samleng-look', (event) => watch((event as CustomEvent<Node>).detail));
  addEventListener('samleng-error', (event) => {
    if (/found/.test((event as Event & { code: string }).code)) check();
  });
  // WordPress shows its toolbar to those who may edit the page.
  if (/[?&]samleng=check/.test(location.search) || all('#wpadminbar')[0]) check();
}

if (page[HERE]) page[HERE](SERVER, start);
else start();
