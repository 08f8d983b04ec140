import type { Language } from '@samleng/contract';
import { nearestLang } from '@samleng/elements/nearest-lang';
import { checkMessages } from '@samleng/locales/check';
import type { CheckMessages } from '@samleng/locales/en/check';
import { FALLBACK, knownLanguage, localized } from '@samleng/locales/fallback';
import { make } from './dom.ts';
import { advice, type Finding } from './finding.ts';
import type { Named } from './names.ts';
import { PANEL_STYLES } from './panel.styles.ts';
import type { Entry, Report } from './report.ts';

/** Written in by the build. */
declare const __VERSION__: string | undefined;
const VERSION = typeof __VERSION__ === 'string' ? __VERSION__ : 'of the sources';

let host: HTMLElement | undefined;

/** Shows what stands where, what is wrong, and what to do: over the page, in a shadow root of its own. */
export function showPanel(report: Report): void {
  const language = panelLanguage();
  host?.remove();
  host = make('div', { lang: language });
  const root = host.attachShadow({ mode: 'open' });
  addStyles(root);
  root.append(panel(report, language, host));
  // Not in the body, whose transforms and overflow would hold it.
  (Reflect.get(Document.prototype, 'documentElement', document) as Element).append(host);
}

/** A constructed sheet, which a strict CSP lets through, or a `<style>` in browsers of before 2023. */
function addStyles(root: ShadowRoot): void {
  if (!('adoptedStyleSheets' in root)) return (root as ShadowRoot).append(make('style', {}, PANEL_STYLES));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PANEL_STYLES);
  root.adoptedStyleSheets = [sheet];
}

/** The page's, where it is one of ours; else the browser's. */
function panelLanguage(): Language {
  const page = Reflect.get(Document.prototype, 'documentElement', document).lang;
  return [page, ...navigator.languages].map(knownLanguage).find((known) => known) ?? FALLBACK;
}

function panel({ server, entries, findings }: Report, language: Language, own: HTMLElement): HTMLElement {
  const words = checkMessages[language];
  const count = findings.length + entries.reduce((sum, entry) => sum + entry.findings.length, 0);
  return make(
    'section',
    { class: 'panel', lang: language, label: words.title },
    make('div', { class: 'krama' }),
    make(
      'header',
      {},
      make('h2', {}, words.title),
      make('button', { class: 'close', label: words.close, click: () => own.remove() }, '×'),
    ),
    make('p', { class: count > 0 ? 'sum wrong' : 'sum' }, count > 0 ? words.mend(String(count)) : words.well),
    ...findings.map((finding) => findingView(finding, words)),
    make('ol', {}, ...entries.map((entry) => entryView(entry, language, server))),
    make('footer', {}, make('p', {}, words.script(server, VERSION)), make('p', {}, words.onlyYou)),
  );
}

function entryView(entry: Entry, language: Language, scriptServer: string): HTMLElement {
  const words = checkMessages[language];
  const { element, tag, server, findings } = entry;
  const facts = [
    ...entry.names.map((named) => [words.facts[named.attribute], titleOf(named, language)] as const),
    tag !== 'a' && ([words.facts.language, nearestLang(element)] as const),
    server !== scriptServer && ([words.facts.server, server] as const),
  ].filter((fact) => fact !== false);
  return make(
    'li',
    {},
    make(
      'div',
      { class: 'head' },
      make('h3', {}, words.names[tag]),
      make('button', { click: () => point(element) }, words.show),
    ),
    make('dl', {}, ...facts.flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)])),
    ...findings.map((finding) => findingView(finding, words)),
  );
}

function titleOf({ value, answer }: Named, language: Language): Node {
  const title = answer !== 'away' && answer.known ? answer.title : undefined;
  const name = make('code', {}, value);
  if (!title) return name;
  const told = localized(title, language);
  return make('span', {}, name, ' ', make('span', { lang: told.language }, told.text));
}

function findingView(finding: Finding, words: CheckMessages): HTMLElement {
  const [wrong, mend] = advice(finding, words);
  return make('div', { class: 'finding' }, make('p', {}, make('strong', {}, wrong)), make('p', {}, mend));
}

function point(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center' });
  element.animate(
    [{ outline: '4px solid #a81c3d', outlineOffset: '4px' }, { outline: '4px solid transparent' }],
    2000,
  );
}
