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
  if (declared !== mediaType) return { ok: false, problem: 'wrong-content-type' };
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

/** @returns `undefined` for what is not JSON; JSON itself never is. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
