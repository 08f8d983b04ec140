// Checks that the oldest browsers we support can parse our scripts: Chrome 87, Safari 15 and Firefox 91.
import { type AnyNode, type Options, parse } from 'acorn';

/** These browsers know nearly everything in this version; `refusalOf` finds the rest. */
const GRAMMAR = { ecmaVersion: 2022, allowHashBang: false } as const;

/**
 * @param sourceType `script` for code that may run without `type="module"`, since some sites strip that attribute.
 * @returns One line for each construct that one of these browsers cannot parse.
 */
export function unreadable(code: string, sourceType: Options['sourceType'] & string): string[] {
  try {
    const script = parse(code, { ...GRAMMAR, sourceType });
    const waiting = [...nodesIn(script, isFunction)].filter(isAwait).map(() => 'top-level await (Chrome 89)');
    return [...waiting, ...[...nodesIn(script)].map(refusalOf).filter((refusal) => refusal !== undefined)];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [error.message];
  }
}

export function* nodesIn(node: AnyNode, isLeftOut?: (node: AnyNode) => boolean): Generator<AnyNode> {
  if (isLeftOut?.(node)) return;
  yield node;
  for (const child of Object.values(node).flat() as unknown[])
    if (child !== null && typeof child === 'object' && 'type' in child)
      yield* nodesIn(child as AnyNode, isLeftOut);
}

const isFunction = ({ type }: AnyNode) => /Function/.test(type);
const isAwait = (node: AnyNode) =>
  node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await);

/** The construct in this node that is too new, with the versions that introduced it. */
function refusalOf(node: AnyNode): string | undefined {
  // The compiler turns static fields into static blocks, but not static getters.
  if (node.type === 'StaticBlock') return 'class static block (Chrome 94, Firefox 93, Safari 16.4)';
  if (node.type === 'BinaryExpression' && node.left.type === 'PrivateIdentifier')
    return '#x in y (Chrome 91)';
  if (node.type === 'ExportSpecifier' && node.exported.type === 'Literal')
    return 'name in quotes (Chrome 88)';
  if (node.type === 'ChainExpression') return spreadIn(node.expression);
  const pattern = regexOf(node);
  return pattern && regexRefusal(pattern);
}

// Chrome crashes on it before version 91.
function spreadIn(expression: AnyNode): string | undefined {
  return [...nodesIn(expression)].some(isSpreadCall) ? 'spread arguments after ?. (Chrome 91)' : undefined;
}

const isSpreadCall = (node: AnyNode) =>
  node.type === 'CallExpression' && node.arguments.some(({ type }) => type === 'SpreadElement');

type Regex = { pattern: string; flags: string };

/** A regular expression, as a literal or made from a string literal. */
function regexOf(node: AnyNode): Regex | undefined {
  if (node.type === 'Literal') return node.regex ?? undefined;
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return undefined;
  if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp') return undefined;
  const [pattern = '', flags = ''] = node.arguments.map((part) =>
    part.type === 'Literal' ? part.value : '',
  );
  return { pattern: String(pattern), flags: String(flags) };
}

function regexRefusal({ pattern, flags }: Regex): string | undefined {
  if (/[dv]/.test(flags)) return 'flag d or v (Chrome 90 and 112)';
  const withoutText = pattern.replace(/\\[^]/g, '').replace(/\[[^\]]*\]/g, '');
  return /\(\?<[=!]/.test(withoutText) ? 'look-behind (Safari 16.4)' : undefined;
}
