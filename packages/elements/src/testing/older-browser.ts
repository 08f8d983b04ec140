// Import it first: takes from this page what the oldest browsers we support lack. Chrome 87, Safari 15 and Firefox 91
// lack different things; here all of them are missing at once. `structuredClone` stays: the test runner uses it.

const take = (from: object, ...names: string[]) => {
  for (const name of names) Reflect.deleteProperty(from, name);
};

take(AbortSignal, 'abort', 'any', 'timeout');
take(AbortSignal.prototype, 'reason', 'throwIfAborted');
take(Array.prototype, 'at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with');
take(Document.prototype, 'adoptedStyleSheets');
take(ShadowRoot.prototype, 'adoptedStyleSheets');
take(CSSStyleSheet.prototype, 'replace', 'replaceSync');
take(crypto.constructor.prototype as object, 'randomUUID');
take(Element.prototype, 'setHTMLUnsafe');
take(HTMLElement.prototype, 'attachInternals', 'inert', 'showPopover', 'hidePopover', 'togglePopover');
take(HTMLFormElement.prototype, 'requestSubmit');
take(Intl, 'Segmenter', 'DurationFormat');
take(Navigator.prototype, 'locks', 'share', 'canShare', 'clipboard', 'userAgentData');
take(Object, 'hasOwn', 'groupBy');
take(Map, 'groupBy');
take(Promise, 'try', 'withResolvers');
take(Set.prototype, 'union', 'intersection', 'difference', 'isSubsetOf');
take(String.prototype, 'at', 'isWellFormed', 'toWellFormed');
take(URL, 'canParse', 'parse');
take(
  window,
  ...['BroadcastChannel', 'ElementInternals', 'HTMLDialogElement', 'Iterator', 'SubmitEvent'],
  ...['navigation', 'requestIdleCallback', 'scheduler'],
);
// A sheet can be made by an element alone.
window.CSSStyleSheet = class {
  constructor() {
    throw new TypeError('Illegal constructor');
  }
} as unknown as typeof CSSStyleSheet;

// Chrome 87 passes over `signal`: nothing ends its listeners but their removal.
const { prototype } = EventTarget;
const add = Reflect.get(prototype, 'addEventListener') as (...args: unknown[]) => void;
prototype.addEventListener = function addWithoutSignal(
  this: EventTarget,
  ...[name, hear, options]: unknown[]
) {
  const known = typeof options === 'object' ? { ...options, signal: undefined as unknown } : options;
  if (typeof known === 'object') delete (known as { signal?: unknown }).signal;
  add.call(this, name, hear, known);
};

export {};
