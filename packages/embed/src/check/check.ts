// Tells those who edit a page what is wrong with our tags: on the console, and on the page itself when its address asks
// for it. The script loads this only then, or when something seems to be wrong.
import { check as words } from '@samleng/locales/en/check';
import { advice, type Finding } from './finding.ts';
import { type Report, report } from './report.ts';
import { placedOn, written } from './tags.ts';

/** Longer than elements take to come, on most connections. */
const PATIENCE_MS = 8000;

const said = new Set<string>();
let checking: Promise<void> | undefined;
let otherServer: string | undefined;

/**
 * @param server Of the script.
 * @param other The server of another script like it on the same page.
 */
export function checkPage(server: string, other?: string): void {
  otherServer ??= other;
  // Two elements that fail at once are looked at together.
  checking ??= lookAt(server).finally(() => (checking = undefined));
}

async function lookAt(server: string): Promise<void> {
  await loaded();
  const found = await report(server, otherServer);
  warn(found);
  if (new URLSearchParams(location.search).get('samleng') !== 'check') return;
  const { showPanel } = await import('./panel.ts');
  showPanel(found);
}

/** The page has all its tags, and these their code, unless it does not come. */
async function loaded(): Promise<void> {
  const { promise: isOver, resolve } = deferred();
  setTimeout(resolve, PATIENCE_MS);
  if (Reflect.get(Document.prototype, 'readyState', document) !== 'complete')
    await new Promise((come) => addEventListener('load', come, { once: true }));
  const tags = new Set(
    placedOn()
      .map(({ tag }) => tag)
      .filter((tag) => tag !== 'a'),
  );
  await Promise.race([isOver, Promise.all([...tags].map((tag) => customElements.whenDefined(tag)))]);
}

// Not Promise.withResolvers, which the oldest browsers lack.
function deferred() {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

function warn({ entries, findings }: Report): void {
  for (const finding of findings) if (finding.kind !== 'none') say('', finding);
  for (const entry of entries) for (const finding of entry.findings) say(`${written(entry)} `, finding);
}

/** Each only once, however often the page changes. */
function say(where: string, finding: Finding): void {
  const text = `Samleng: ${where}${advice(finding, words).join(' ')}`;
  if (said.has(text)) return;
  said.add(text);
  console.warn(text);
}
