import { nodesOf, propertiesIn, type TreeNode, within } from '../names/syntax-tree.ts';

const KNOWN = new Set([
  'css',
  'html',
  'nothing',
  'ReactiveElement',
  'render',
  'supportsAdoptingStyleSheets',
  'unsafeCSS',
]);
const OPTION = new Set(['hasChanged', 'noAccessor', 'reflect', 'useDefault']);

/** Where a value stands in the text of a template. */
const VALUE = '\u0000';
const PLACES: Record<string, RegExp> = {
  'in a comment': /<!--(?:(?!-->)[^])*\0/,
  'in the text of such a tag': /<(?:script|style|textarea|title)\b[^>]*>[^<]*\0/,
  'instead of an attribute': /<[\w-]+(?:\s+[^\s=>\0]+(?:=(?:"[^"]*"|[^\s">]*))?)*\s+\0/,
};

/** The features of Lit that this source uses and `lean-lit.ts` leaves out. */
export function unsupported(code: string): string[] {
  return nodesOf(code).flatMap(({ node, parent }) => {
    if (node.type === 'ImportDeclaration') return importOf(node);
    if (node.type === 'TaggedTemplateExpression' && (node.tag as TreeNode).name === 'html')
      return bindingsOf(node.quasi as TreeNode);
    if (node.type === 'ClassBody') return accessorsOf(node);
    const isOption = parent?.type === 'Property' && parent.key === node && OPTION.has(String(node.name));
    return isOption ? [`Our Lit has no option ${String(node.name)}.`] : [];
  });
}

function importOf({ source, specifiers, importKind }: TreeNode): string[] {
  const from = String((source as TreeNode).value);
  if (importKind === 'type' || !/^(?:lit|@lit)\b/.test(from)) return [];
  if (from !== 'lit') return [`Our Lit has no directives: ${from}.`];
  return (specifiers as { imported?: TreeNode; importKind?: string }[])
    .filter((specifier) => specifier.importKind !== 'type')
    .map(({ imported }) => String(imported?.name))
    .filter((name) => !KNOWN.has(name))
    .map((name) => `Our Lit has no ${name}.`);
}

/** Lit's own accessors take the place of those that a class writes for a property. */
function accessorsOf({ body }: TreeNode): string[] {
  const members = body as (TreeNode & { key: TreeNode })[];
  const properties = members.find(({ key, static: isStatic }) => isStatic && key.name === 'properties');
  const known = properties ? propertiesIn([...within(properties)]) : [];
  return members
    .filter(
      ({ kind, static: isStatic, key }) => kind === 'get' && !isStatic && known.includes(String(key.name)),
    )
    .map(({ key }) => `Our Lit takes no accessors for a property: ${String(key.name)}.`);
}

function bindingsOf({ quasis, expressions }: TreeNode): string[] {
  const text = (quasis as { value: { raw: string } }[]).map(({ value }) => value.raw);
  const places = Object.entries(PLACES).filter(([, place]) => place.test(text.join(VALUE)));
  const isObject = (expressions as TreeNode[]).some(
    ({ type }, index) => type === 'ObjectExpression' && /@[\w-]+="?$/.test(text[index]!),
  );
  return [
    ...places.map(([place]) => `Our Lit takes no value ${place}.`),
    ...(isObject ? ['Our Lit takes only functions as listeners.'] : []),
  ];
}
