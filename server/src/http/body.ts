import type { ProblemCode } from '@samleng/contract';
import type { Context } from 'hono';

type Body = { ok: true; text: string } | { ok: false; problem: ProblemCode };

/**
 * The request's body as text, counted while it streams in.
 *
 * @param mediaType What the request must declare: a form of another site cannot send JSON unasked.
 */
export async function readBody(c: Context, mediaType: string, bytesMax: number): Promise<Body> {
  const declared = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (declared !== mediaType || isEncoded(c)) return { ok: false, problem: 'wrong-content-type' };
  if (Number(c.req.header('Content-Length') ?? 0) > bytesMax) return { ok: false, problem: 'too-large' };
  try {
    const chunks = await readChunks(c.req.raw.body, bytesMax);
    if (chunks === undefined) return { ok: false, problem: 'too-large' };
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) };
  } catch {
    // Bytes that are not UTF-8, or a line that broke half-way: nothing is wrong with the server.
    return { ok: false, problem: 'malformed' };
  }
}

// Nothing we ask for is worth unpacking, and what is small on the line could be huge in memory.
function isEncoded(c: Context): boolean {
  const encoding = c.req.header('Content-Encoding')?.trim().toLowerCase() ?? '';
  return encoding !== '' && encoding !== 'identity';
}

async function readChunks(
  body: ReadableStream<Uint8Array> | null,
  bytesMax: number,
): Promise<Uint8Array[] | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > bytesMax) return undefined;
    chunks.push(chunk);
  }
  return chunks;
}

/** Deeper than anything that we ask for. */
const DEPTH_MAX = 5;

/**
 * Parses JSON that a stranger sent.
 *
 * @returns `undefined` for what is not JSON, is nested too deep, or says a key twice, of which other programs
 *   would read the other one; JSON itself is never undefined.
 */
export function parseJson(text: string): unknown {
  const value = parse(text);
  if (value === undefined) return undefined;
  const keys = countKeys(value);
  return keys === undefined || keys !== countWrittenKeys(text) ? undefined : value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** How many keys the objects in it have; undefined when it is nested too deep. */
function countKeys(value: unknown): number | undefined {
  let keys = 0;
  // A list instead of recursion: whoever nests deep shall not fill the stack.
  const found: [value: unknown, depth: number][] = [[value, 0]];
  for (const [one, depth] of found) {
    if (typeof one !== 'object' || one === null) continue;
    if (depth === DEPTH_MAX) return undefined;
    if (!Array.isArray(one)) keys += Object.keys(one).length;
    for (const inner of Object.values(one)) found.push([inner, depth + 1]);
  }
  return keys;
}

/** In JSON, a string before a colon is a key. Only for JSON: quotes that never close take quadratic time. */
function countWrittenKeys(text: string): number {
  const strings = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)];
  return strings.filter(([, colon]) => colon !== undefined).length;
}
