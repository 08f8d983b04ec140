import { api, ask } from '../../../api.ts';
import { ApiProblem, isProblem, problemOf } from '../../../requests/api-problem.ts';

export const BYTES_MAX = 200_000_000;
/** Small enough that a slow line brings one in some seconds: what is broken off is sent again. */
const PART_BYTES = 256 * 1024;
const WAIT_MS_MIN = 1000;
const WAIT_MS_MAX = 30_000;

type Sending = {
  petition: string;
  file: File;
  signal: AbortSignal;
  onProgress: (progress: { received: number; isBroken: boolean }) => void;
};

/** `undefined` for a file that is neither. */
export function formatOf({ name }: File): 'csv' | 'xlsx' | undefined {
  if (/\.xlsx$/i.test(name)) return 'xlsx';
  return /\.(csv|txt)$/i.test(name) ? 'csv' : undefined;
}

/**
 * Sends a file part by part. When the line breaks it waits, asks what has arrived, and goes on from there.
 *
 * @returns The upload's id.
 * @throws {ApiProblem} When the server refuses the file.
 */
export async function uploadFile({ petition, file, signal, onProgress }: Sending): Promise<string> {
  const json = { bytes: file.size, format: formatOf(file) ?? 'csv' };
  const { upload } = await ask(api.petitions[':petition'].imports.$post({ param: { petition }, json }));
  let waitMs = WAIT_MS_MIN;
  for (let received = 0; received < file.size;) {
    signal.throwIfAborted();
    try {
      received = await sendPart({ petition, upload, file, signal }, received);
      waitMs = WAIT_MS_MIN;
      onProgress({ received, isBroken: false });
    } catch (error) {
      if (!isPassing(error)) throw error;
      onProgress({ received, isBroken: true });
      await pause(waitMs, signal);
      waitMs = Math.min(waitMs * 2, WAIT_MS_MAX);
      received = (await arrived(petition, upload)) ?? received;
    }
  }
  return upload;
}

type Part = Pick<Sending, 'petition' | 'file' | 'signal'> & { upload: string };

async function sendPart({ petition, upload, file, signal }: Part, offset: number): Promise<number> {
  const path = `/console/api/petitions/${petition}/imports/${upload}/file?offset=${offset}`;
  const response = await fetch(path, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file.slice(offset, offset + PART_BYTES),
    credentials: 'same-origin',
    signal,
  });
  if (!response.ok) throw await problemOf(response);
  return ((await response.json()) as { received: number }).received;
}

/** Worth another try: the line, a busy server, or a part that had arrived although its answer was lost. */
function isPassing(error: unknown): boolean {
  if (error instanceof TypeError) return true;
  if (!isProblem(error)) return false;
  return error.status >= 500 || error.status === 429 || error.code === 'changed-meanwhile';
}

/** @returns undefined while the server is still away. @throws {ApiProblem} When the file is gone. */
async function arrived(petition: string, upload: string): Promise<number | undefined> {
  try {
    const { uploads } = await ask(api.petitions[':petition'].imports.$get({ param: { petition } }));
    const found = uploads.find((one) => one.upload === upload);
    if (found === undefined) throw new ApiProblem({ code: 'not-found', status: 404 });
    return found.received;
  } catch (error) {
    if (isPassing(error) || isProblem(error, 'offline')) return undefined;
    throw error;
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
