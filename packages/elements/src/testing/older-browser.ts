// Import it first: takes from this page what the oldest browsers we support lack. Chrome 87, Safari 15 and Firefox 91
// lack different things; here all of them are missing at once. `structuredClone` stays: the test runner uses it.

const takeAway = (from: object, ...names: string[]) => {
  for (const name of names) Reflect.deleteProperty(from, name);
};

takeAway(AbortSignal, 'abort', 'any', 'timeout');
takeAway(AbortSignal.prototype, 'reason', 'throwIfAborted');
takeAway(Array.prototype, 'at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with');
takeAway(Document.prototype, 'adoptedStyleSheets');
takeAway(ShadowRoot.prototype, 'adoptedStyleSheets');
takeAway(CSSStyleSheet.prototype, 'replace', 'replaceSync');
takeAway(crypto.constructor.prototype as object, 'randomUUID');
takeAway(Element.prototype, 'setHTMLUnsafe');
takeAway(HTMLElement.prototype, 'attachInternals', 'inert', 'showPopover', 'hidePopover', 'togglePopover');
takeAway(HTMLFormElement.prototype, 'requestSubmit');
takeAway(Intl, 'Segmenter', 'DurationFormat');
takeAway(Navigator.prototype, 'locks', 'share', 'canShare', 'clipboard', 'userAgentData');
takeAway(Object, 'hasOwn', 'groupBy');
takeAway(Map, 'groupBy');
takeAway(Promise, 'try', 'withResolvers');
takeAway(Set.prototype, 'union', 'intersection', 'difference', 'isSubsetOf');
takeAway(String.prototype, 'at', 'isWellFormed', 'toWellFormed');
takeAway(URL, 'canParse', 'parse');
takeAway(
  window,
  'BroadcastChannel',
  'ElementInternals',
  'HTMLDialogElement',
  'Iterator',
  'SubmitEvent',
  'navigation',
);
takeAway(window, 'requestIdleCallback', 'scheduler');
// A sheet can be made by an element alone.
window.CSSStyleSheet = function refuse() {
  throw new TypeError('Illegal constructor');
} as unknown as typeof CSSStyleSheet;

// Chrome 87 passes over `signal`: nothing ends its listeners but their removal.
const targets = EventTarget.prototype;
const addListener = Reflect.get(targets, 'addEventListener') as (...args: unknown[]) => void;
targets.addEventListener = function addWithoutSignal(this: EventTarget, ...[name, hear, options]: unknown[]) {
  const known = typeof options === 'object' ? { ...options, signal: undefined as unknown } : options;
  if (typeof known === 'object') delete (known as { signal?: unknown }).signal;
  addListener.call(this, name, hear, known);
};
