import { type Placed, type TreeNode, within, wordsInQuotes, wordsOf } from './syntax-tree.ts';

/**
 * The names by which a property of this script may be reached other than by its name here: through a text, from
 * another chunk, or by a page.
 */
export function reachableNames(nodes: Placed[]): string[] {
  return [...wordsInQuotes(nodes), ...nodes.flatMap(reachableBy)];
}

/** Of a file of texts, which are what a person reads: they spell no property, but for keys in quotes. */
export function exportedNames(nodes: Placed[]): string[] {
  return nodes.flatMap(({ node, parent }) => {
    if (node.type === 'ExportNamedDeclaration') return exported(node);
    return node.type === 'Literal' && parent?.key === node ? wordsOf(String(node.value)) : [];
  });
}

function reachableBy({ node, parent }: Placed): string[] {
  switch (node.type) {
    case 'TemplateLiteral':
      return templateWords(node, parent);
    case 'ExportNamedDeclaration':
      return exported(node);
    case 'ClassDeclaration':
    case 'ClassExpression':
      // An element, an event or an error: pages have these in their hands.
      return node.superClass ? publicMembers(node) : [];
    case 'TSModuleDeclaration':
      return [...within(node)].map((inside) => String(inside.node.name));
    default:
      return [];
  }
}

/** Of Lit's templates the properties that they set: `.value=${…}`. Style sheets name no properties. */
function templateWords({ quasis }: TreeNode, parent?: TreeNode): string[] {
  const tag = parent?.type === 'TaggedTemplateExpression' && (parent.tag as TreeNode).name;
  const texts = (quasis as { value: { raw: string } }[]).map(({ value }) => value.raw);
  if (tag === 'css') return [];
  if (tag === 'html') return texts.flatMap((text) => wordsOf(/\.\w+=["']?$/.exec(text)?.[0] ?? ''));
  return texts.flatMap(wordsOf);
}

function exported({ declaration, specifiers }: TreeNode): string[] {
  const declared = declaration as TreeNode | null;
  const variables = (declared?.declarations as TreeNode[] | undefined) ?? [];
  const names = [declared?.id, ...variables.map(({ id }) => id)] as (TreeNode | undefined)[];
  const specified = (specifiers as TreeNode[]).map((specifier) => specifier.exported as TreeNode);
  return [...names, ...specified].flatMap((name) => (name ? [String(name.name)] : []));
}

function publicMembers({ body }: TreeNode): string[] {
  const members = (body as TreeNode).body as TreeNode[];
  return members
    .filter(({ accessibility }) => accessibility !== 'private')
    .map(({ key }) => String((key as TreeNode | undefined)?.name));
}
