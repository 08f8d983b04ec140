import { createReadStream, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { TableSource } from '../../spreadsheets/reading/table.ts';
import { InputError } from '../command-failure.ts';

const FORMATS: Record<string, TableSource['format']> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
  '.xlsx': 'xlsx',
};

/** A file on this machine. @throws {InputError} */
export function fileSource(file: string): TableSource {
  const format = FORMATS[extname(file).toLowerCase()];
  if (format === undefined) throw new InputError([`${file}: must end in .csv or .xlsx`]);
  return { format, size: sizeOf(file), open: (from) => createReadStream(file, { start: from }) };
}

function sizeOf(file: string): number {
  try {
    const stats = statSync(file);
    if (stats.isFile()) return stats.size;
  } catch (error) {
    throw new InputError([`${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`]);
  }
  throw new InputError([`${file}: is not a file`]);
}
