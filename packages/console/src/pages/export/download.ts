import type { Language } from '@samleng/contract';
import { answered, api } from '../../api.ts';
import { ApiProblem } from '../../requests/api-problem.ts';
import { Frames } from './frames.ts';
import { GrowingFile } from './growing-file.ts';
import type { Format, Kind } from './types.ts';

export type Asked = { petition: string; kind: Kind; format: Format; language: Language };
export type NamedFile = { name: string; file: Blob };
/** A list, and a small file that says what it is. Both are of one moment. */
export type Downloaded = { list: NamedFile; about: NamedFile };

const MEDIA_TYPES: Record<Format, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

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
  const frames = new Frames();
  const files = { list: new GrowingFile(), about: new GrowingFile() };
  for await (const piece of piecesOf(body!)) {
    for (const { file, bytes, rows } of frames.add(piece)) {
      files[file].add(bytes);
      onRows(rows);
    }
  }
  if (!frames.isBetween) throw new ApiProblem({ code: 'offline', status: 0 });
  const name = headers.get('Samleng-Export') ?? petition;
  const type = MEDIA_TYPES[format];
  return {
    list: { name: `${name}.${format}`, file: files.list.whole(type) },
    about: { name: `${name}-about.${format}`, file: files.about.whole(type) },
  };
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
