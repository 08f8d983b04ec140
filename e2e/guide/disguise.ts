// Pictures hold no secret that ever worked, and look alike whenever they are taken. The functions run in the page.

/** The real secrets. The pictures show others, but the walk through the console still needs these. */
type Real = { uri: string; link: string };
type Disguised = Window & { real?: Partial<Real> };

/** The moment at which every picture seems to be taken. */
export const TAKEN_AT = '2026-12-07T09:30:00+07:00';

/** Answers of the console's API: other times, keys, codes and links than the real ones. */
export function disguiseAnswers(takenAt: string): void {
  const HOUR_MS = 3_600_000;
  const NEAR_MS = 400 * 24 * HOUR_MS;
  const STAYS = new Set(['opensAt', 'closesAt']);
  const startedMs = Date.now();
  const takenMs = Date.parse(takenAt);
  const realFetch = globalThis.fetch.bind(globalThis);

  const shown = (key: string, value: unknown): unknown => {
    if (key === 'recoveryCodes' && Array.isArray(value)) return value.map((_, at) => `k7${at}wq-4m${at}tz`);
    // Only the demo has this one.
    if (Array.isArray(value)) return value.filter((one) => one?.email !== 'owner@example.org');
    if (typeof value !== 'string') return value;
    // Made with the secret of a demo that is gone after the pictures.
    if (key === 'domain' || key === 'network') return 'k7wq4m';
    if (key === 'minute') return moved(`${value}:00Z`).slice(0, value.length);
    if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) && !STAYS.has(key)) return moved(value);
    return value
      .replace(/smlg_[\w-]+/, 'smlg_thisIsOnlyAnExampleNotARealToken')
      .replace(/welcome#[\w-]+/, 'welcome#only-an-example')
      .replace(/secret=\w+/, 'secret=EXAMPLEEXAMPLEEXAMPLEEXAMPLE2345');
  };
  /** Whole hours from now stay; years before or ahead are the campaign's own. */
  const moved = (value: string): string => {
    const ahead = Date.parse(value) - startedMs;
    if (Math.abs(ahead) > NEAR_MS) return value;
    return new Date(takenMs + Math.round(ahead / HOUR_MS) * HOUR_MS).toISOString();
  };

  globalThis.fetch = async (...asked) => {
    const answer = await realFetch(...asked);
    const isJson = answer.headers.get('Content-Type')?.includes('json');
    if (!new URL(answer.url).pathname.startsWith('/console/api/') || !isJson) return answer;
    const text = await answer.text();
    const [uri, link] = [/"(otpauth:[^"]+)"/.exec(text)?.[1], /"(http[^"]+welcome#[^"]+)"/.exec(text)?.[1]];
    Object.assign(((window as Disguised).real ??= {}), uri && { uri }, link && { link });
    return new Response(JSON.stringify(JSON.parse(text), shown), answer);
  };
}

/** Replaces what is written anywhere on the page, in shadow trees and fields too. */
export function rewrite(replacements: readonly (readonly [string, string])[]): void {
  const written = (text: string): string =>
    replacements.reduce((now, [from, to]) => now.replaceAll(from, to), text);
  const visit = (root: Node & ParentNode): void => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const before = node.nodeValue ?? '';
      if (written(before) !== before) node.nodeValue = written(before);
    }
    for (const element of root.querySelectorAll('*')) {
      const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
      if (isField && element.type !== 'file') {
        // A field for a day is drawn in the language of the browser, not of the page.
        if (/^(date|time)$/.test(element.type)) element.setAttribute('type', 'text');
        element.value = written(element.value);
      }
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(document);
}

/** A field that is left may draw the page anew, so this goes before `rewrite`. */
export function leaveField(): void {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  (focused as HTMLElement | null)?.blur();
}

export const realOnes = (): Partial<Real> => (window as Disguised).real ?? {};
