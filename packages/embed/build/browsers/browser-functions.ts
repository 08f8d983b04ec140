// Checks that scripts use no function that one of our oldest browsers lacks: Chrome 87, Safari 15 and Firefox 91.
import { type AnyNode, parse } from 'acorn';
import { nodesIn } from './browser-syntax.ts';

/** Members and globals that are too new, by name; the version that brought them to the last of the three. */
const NEWER: Record<string, string> = {
  any: 'AbortSignal.any: Safari 17.4',
  at: 'Safari 15.4',
  attachInternals: 'Safari 16.4',
  BroadcastChannel: 'Safari 15.4',
  canParse: 'URL.canParse: Chrome 120',
  canShare: 'Chrome 89',
  checkVisibility: 'Safari 17.4',
  CSSStyleSheet: 'to be made: Safari 16.4',
  findLast: 'Chrome 97',
  findLastIndex: 'Chrome 97',
  groupBy: 'Chrome 117',
  hasOwn: 'Chrome 93',
  HTMLDialogElement: 'Safari 15.4',
  inert: 'Chrome 102',
  isWellFormed: 'Chrome 111',
  locks: 'Safari 15.4',
  randomUUID: 'Chrome 92',
  requestIdleCallback: 'no Safari',
  requestSubmit: 'Safari 16',
  Segmenter: 'Firefox 125',
  setHTMLUnsafe: 'Chrome 124',
  showModal: 'Safari 15.4',
  showPopover: 'Chrome 114',
  structuredClone: 'Chrome 98',
  SubmitEvent: 'Safari 15.4',
  throwIfAborted: 'Chrome 100',
  timeout: 'AbortSignal.timeout: Chrome 103',
  toReversed: 'Chrome 110',
  toSorted: 'Chrome 110',
  toSpliced: 'Chrome 110',
  withResolvers: 'Chrome 119',
};

/** Used only where a browser has it. */
const GUARDED: Record<string, string> = {
  attachInternals: 'in a try (states.ts)',
  BroadcastChannel: 'in a try (channel.ts)',
  canShare: 'called by ?. (card-picture.ts)',
  CSSStyleSheet: 'where style sheets can be adopted (sheet.ts, panel.ts, Lit)',
  HTMLDialogElement: 'its type is asked for (letter-dialog.ts)',
  locks: 'in a try, or asked for before (lock.ts, try-lock.ts, keep-live.ts)',
  requestIdleCallback: 'asked for before (prefetch.ts)',
  Segmenter: 'asked for before (graphemes.ts)',
  showModal: 'only with HTMLDialogElement (thank-you-wall.ts)',
};

/** Of this object alone: elsewhere the names mean something else. */
const STATIC = { name: 'AbortSignal', members: ['any', 'timeout'] };

/** @returns One line for each function that is too new, and not on the list of those that are asked for before. */
export function tooNew(code: string): string[] {
  const script = parse(code, { ecmaVersion: 2022, sourceType: 'module' });
  const found = [...nodesIn(script)].map(nameOf).filter((name) => name !== undefined);
  return [...new Set(found)]
    .filter((name) => Object.hasOwn(NEWER, name) && !Object.hasOwn(GUARDED, name))
    .map((name) => `${name} (${NEWER[name]})`);
}

function nameOf(node: AnyNode): string | undefined {
  if (node.type === 'CallExpression' && node.callee.type === 'Identifier')
    // Short names are the minifier's own.
    return node.callee.name.length > 2 ? node.callee.name : undefined;
  if (node.type === 'NewExpression' && node.callee.type === 'Identifier') return node.callee.name;
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier')
    return undefined;
  const { name } = node.property;
  const owner = node.object.type === 'Identifier' ? node.object.name : '';
  return STATIC.members.includes(name) && owner !== STATIC.name ? undefined : name;
}
