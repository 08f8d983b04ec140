import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSync, type Plugin } from 'vite';
import { integrityOf, shortHash } from '../hash.ts';
import { type Placed, type TreeNode, within } from '../names/syntax-tree.ts';

const FETCH_TEXT = `import { fetchText } from ${JSON.stringify(join(import.meta.dirname, '../../src/fetch-text.ts'))};`;
const TABLE = /\/locales\/src\/generated\/(countries\.\w+|zones)\.ts$/;
/** Words that are needed while somebody signs, in one language of several. */
const WORDS = /\/locales\/src\/(\w+)\/(signing)\.ts$/;
const IMPORTED_WORDS = /(?<!typeof )\bimport\(('\.\/\w+\/signing\.ts')\)/g;

/**
 * Moves texts that are not needed at once, each in one language only, out of the pinned module and into files that it
 * fetches. The module has the hash of each.
 */
export function fetchedData(outDir: string): Plugin {
  return {
    name: 'pinned-data',
    enforce: 'pre',
    async load(id) {
      const table = TABLE.exec(id)?.[1];
      if (!table) return undefined;
      const [exported, text] = Object.entries((await import(id)) as Record<string, string>)[0]!;
      return `${FETCH_TEXT} export const ${exported} = () => ${await fetched(outDir, table, text)};`;
    },
    async transform(code, id) {
      const imported = code.replace(IMPORTED_WORDS, '(import($1).then(({ load }) => load()))');
      if (imported !== code) return { code: imported };
      const [, language, group] = WORDS.exec(id) ?? [];
      if (!group) return undefined;
      const { before, object, texts } = withoutTexts(code);
      const read = await fetched(outDir, `${group}.${language}`, JSON.stringify(texts));
      return {
        // One object for everybody, as of a module: a page may put words of its own into it.
        code: `${FETCH_TEXT}${before}
          const read = async () => { const texts = JSON.parse(await ${read}); return { ${group}: ${object} }; };
          let reading: Promise<unknown> | undefined;
          export const load = () => reading ??= read().catch((error) => { reading = undefined; throw error; });`,
      };
    },
  };
}

/** Replaces each text of the exported object by a place in a list; functions stay where they are. */
function withoutTexts(code: string) {
  const { program } = parseSync('words.ts', code);
  const exported = (program.body as unknown as TreeNode[]).find(
    ({ declaration }) => (declaration as TreeNode | null)?.type === 'VariableDeclaration',
  )!;
  const object = [...within(exported)].find(({ node }) => node.type === 'ObjectExpression')!.node;
  const texts: string[] = [];
  let shortened = '';
  let end = Number(object.start);
  for (const { node } of [...within(object)].filter(isText)) {
    shortened += `${code.slice(end, Number(node.start))}texts[${texts.push(String(node.value)) - 1}]`;
    end = Number(node.end);
  }
  shortened += code.slice(end, Number(object.end));
  return { before: code.slice(0, Number(exported.start)), object: shortened, texts };
}

const isText = ({ node, parent }: Placed) =>
  node.type === 'Literal' &&
  typeof node.value === 'string' &&
  parent?.type === 'Property' &&
  parent.value === node;

/** Writes a file, and gives the code that fetches its text. */
async function fetched(outDir: string, name: string, text: string): Promise<string> {
  const file = `${name}-${shortHash(text)}.txt`;
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, file), text);
  // Shorter than that of the module, since every page loads it; as safe for texts.
  const integrity = integrityOf(text, 'sha256');
  return `fetchText(${JSON.stringify(file)}, ${JSON.stringify(integrity)})`;
}
