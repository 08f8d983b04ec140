import { parseSync } from 'vite';

/** A node of a syntax tree; which members it has depends on its `type`. */
export type TreeNode = { type: string; [member: string]: unknown };
export type Placed = { node: TreeNode; parent: TreeNode | undefined };

/** Every node of a script in TypeScript, with its parent. */
export function nodesOf(code: string): Placed[] {
  const { program, errors } = parseSync('source.ts', code);
  if (errors.length > 0) throw new Error(errors[0]!.message);
  return [...within(program as unknown as TreeNode)];
}

export function* within(node: TreeNode, parent?: TreeNode): Generator<Placed> {
  yield { node, parent };
  for (const child of Object.values(node).flat()) if (isNode(child)) yield* within(child, node);
}

const isNode = (value: unknown): value is TreeNode =>
  value !== null && typeof value === 'object' && 'type' in value;

/** The names that stand as a property or member: read, written or declared, in types too. */
export function propertiesIn(nodes: Placed[]): string[] {
  return nodes.filter(isProperty).map(({ node }) => String(node.name));
}

function isProperty({ node, parent }: Placed): boolean {
  if (node.type !== 'Identifier' || !parent || parent.computed) return false;
  return parent.key === node || parent.property === node;
}

export const wordsOf = (text: string): string[] => text.match(/[\w$]+/g) ?? [];

/** The words of all strings. */
export function wordsInQuotes(nodes: Placed[]): string[] {
  return nodes.flatMap(({ node }) =>
    node.type === 'Literal' && typeof node.value === 'string' ? wordsOf(node.value) : [],
  );
}
