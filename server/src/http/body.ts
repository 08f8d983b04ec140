import type { ProblemCode } from '@samleng/contract';
import type { Context } from 'hono';

type Body = { ok: true; text: string } | { ok: false; problem: ProblemCode };
type Bytes = { ok: true; bytes: Buffer } | { ok: false; problem: ProblemCode };

/**
 * The request's body as text. The size is checked while it streams in, since `Content-Length` may be missing.
 *
 * @param mediaType The required `Content-Type`, or several of which one is. Against CSRF: another site's form cannot
 *   send JSON without a preflight.
 */
export async function readBody(
  c: Context,
  mediaType: string | readonly string[],
  bytesMax: number,
): Promise<Body> {
  const read = await readBytes(c, mediaType, bytesMax);
  if (!read.ok) return read;
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(read.bytes) };
  } catch {
    return { ok: false, problem: 'malformed' };
  }
}

/** As `readBody`, for what is no text. */
export async function readBytes(
  c: Context,
  mediaType: string | readonly string[],
  bytesMax: number,
): Promise<Bytes> {
  const declared = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (!isOneOf(mediaType, declared) || isEncoded(c)) return { ok: false, problem: 'wrong-content-type' };
  if (Number(c.req.header('Content-Length') ?? 0) > bytesMax) return { ok: false, problem: 'too-large' };
  try {
    const chunks = await readChunks(c.req.raw.body, bytesMax);
    return chunks === undefined
      ? { ok: false, problem: 'too-large' }
      : { ok: true, bytes: Buffer.concat(chunks) };
  } catch {
    // The connection broke: the client's fault, not a server error.
    return { ok: false, problem: 'malformed' };
  }
}

function isOneOf(mediaType: string | readonly string[], declared: string | undefined): boolean {
  return declared !== undefined && [mediaType].flat().includes(declared);
}

// Compressed bodies are refused: ours are small, and a zip bomb would be huge in memory.
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

/** More than any body of ours needs, but for a campaign file. */
const DEPTH_MAX = 5;

/**
 * Parses untrusted JSON.
 *
 * @param depthMax How many objects and lists may lie in one another.
 * @returns `undefined` if it is not JSON, is nested too deeply, or has a duplicate key, of which other programs
 *   may read the other value. No JSON value is undefined.
 */
export function parseJson(text: string, depthMax = DEPTH_MAX): unknown {
  const value = parse(text);
  if (value === undefined) return undefined;
  const keys = countKeys(value, depthMax);
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

/** The number of keys of all objects in `value`; undefined when it is nested too deeply. */
function countKeys(value: unknown, depthMax: number): number | undefined {
  let keys = 0;
  // A list instead of recursion: deep nesting must not overflow the stack.
  const found: [value: unknown, depth: number][] = [[value, 0]];
  for (const [one, depth] of found) {
    if (typeof one !== 'object' || one === null) continue;
    if (depth === depthMax) return undefined;
    if (!Array.isArray(one)) keys += Object.keys(one).length;
    for (const inner of Object.values(one)) found.push([inner, depth + 1]);
  }
  return keys;
}

const COLON = /\s*:/y;

/** In JSON, a string before a colon is a key. Only for valid JSON, where every quote is closed. */
function countWrittenKeys(text: string): number {
  let keys = 0;
  for (let open = text.indexOf('"'); open !== -1; open = text.indexOf('"', COLON.lastIndex)) {
    const after = closingQuote(text, open) + 1;
    COLON.lastIndex = after;
    if (COLON.test(text)) keys += 1;
    else COLON.lastIndex = after;
  }
  return keys;
}

// Not a pattern for whole strings: one of some megabytes, such as a picture, overflows the stack of the engine.
function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (isEscaped(text, close)) close = text.indexOf('"', close + 1);
  return close;
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === '\\') before -= 1;
  return (at - before) % 2 === 0;
}
