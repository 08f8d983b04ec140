import type { Language } from '@samleng/contract';
import { answered, api } from '../../api.ts';
import { ApiProblem } from '../../requests/api-problem.ts';
import { RowCounter } from './row-counter.ts';
import type { Format, Kind } from './types.ts';

export type Asked = { petition: string; kind: Kind; format: Format; language: Language };
export type Downloaded = { name: string; file: Blob };

// A browser may keep a blob on the disk; pieces by themselves stay in its memory.
const PIECES_BYTES = 8_388_608;

/**
 * Fetches a list as a file, all of it or nothing.
 *
 * @param onRows Told how many rows have come.
 * @throws {ApiProblem} Also when the connection breaks in the middle.
 * @throws The reason of `signal` when that is aborted.
 */
export async function download(
  { petition, kind, format, language }: Asked,
  { signal, onRows }: { signal: AbortSignal; onRows: (rows: number) => void },
): Promise<Downloaded> {
  const json = { for: kind, format, language };
  const asked = api.petitions[':petition'].signatures.export.$post(
    { param: { petition }, json },
    { init: { signal } },
  );
  const { body, headers } = await answered(asked);
  const counter = new RowCounter(format);
  const blobs: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const piece of piecesOf(body!)) {
    pieces.push(piece);
    bytes += piece.length;
    onRows(counter.add(piece));
    if (bytes < PIECES_BYTES) continue;
    blobs.push(new Blob(pieces));
    [pieces, bytes] = [[], 0];
  }
  const file = new Blob([...blobs, ...pieces], { type: headers.get('Content-Type') ?? '' });
  return { file, name: nameIn(headers.get('Content-Disposition')) ?? `${petition}.${format}` };
}

// Not `for await` over the stream: Safari cannot.
async function* piecesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(brokenOff);
    if (done) return;
    yield value;
  }
}

function brokenOff(error: unknown): never {
  // What a stream throws when the connection is lost.
  if (error instanceof TypeError) throw new ApiProblem({ code: 'offline', status: 0 });
  throw error;
}

function nameIn(disposition: string | null): string | undefined {
  return /filename="([^"]+)"/.exec(disposition ?? '')?.[1];
}
