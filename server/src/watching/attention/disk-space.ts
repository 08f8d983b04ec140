import { statfs } from 'node:fs/promises';

export type DiskSpace = { freeBytes: number; totalBytes: number };

/**
 * How much room is left for files in a folder: what is kept for root alone does not count.
 *
 * @returns undefined where the system does not say.
 */
export async function diskSpace(folder: string): Promise<DiskSpace | undefined> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return blocks > 0 ? { freeBytes: bavail * bsize, totalBytes: blocks * bsize } : undefined;
  } catch {
    // A disk that cannot be asked is no reason to show nothing else.
    return undefined;
  }
}
