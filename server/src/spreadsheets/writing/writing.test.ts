import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { bytesOf, readCsv, readSheets } from '../../testing/data/exporting.ts';
import { sourceOf } from '../../testing/data/import-files.ts';
import { readTable } from '../reading/read-table.ts';
import { formulaSafe } from './formula-safe.ts';
import type { Row, Table } from './table.ts';
import { writeCsv } from './write-csv.ts';
import { notesAsCsv, notesAsXlsx } from './write-notes.ts';
import { writeXlsx } from './write-xlsx.ts';

const COLUMNS = [
  { heading: 'ឈ្មោះ', width: 28 },
  { heading: 'Telephone', width: 20 },
];

const ROWS: Row[] = [
  ['សុខ ដារ៉ា', '+33612345678'],
  ['ស្ត្រី', '0012'],
  ['A "quoted" <name> & more; x', 'two\nlines'],
  [' spaces in front and behind ', null],
  ['បី\u200cសីុ \u200b', '=1+1'],
  ['😀 𠀀', 'tab\tin it'],
];

const table = (...slices: Row[][]): Table => ({
  columns: COLUMNS,
  slices: (async function* () {
    yield* slices;
  })(),
});

const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@x',
  '\tx',
  '\rx',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  ' =1',
  '\u200b=1',
  '\ufeff\u200b =1',
  '\n=1',
];
const TEXTS = ['', 'x=1', '1-1', 'សុខ', 'O’Neil', "'=1", '៖=1'];

describe('a CSV file', () => {
  it('begins with a byte order mark, and has every cell quoted and every line ended for Excel', async () => {
    const bytes = await bytesOf(writeCsv(table([['a', null]])));
    assert.equal(bytes.toString(), '\ufeff"ឈ្មោះ","Telephone"\r\n"a",""\r\n');
  });

  it('reads back as it was written, in as many pieces as it came', async () => {
    const bytes = await bytesOf(writeCsv(table(ROWS.slice(0, 2), [], ROWS.slice(2))));
    const [headings, ...rows] = readCsv(bytes);
    assert.deepEqual(
      headings,
      COLUMNS.map(({ heading }) => heading),
    );
    assert.deepEqual(
      rows,
      ROWS.map((row) => row.map((cell) => formulaSafe(cell ?? ''))),
    );
  });

  it('holds no text that a spreadsheet program runs', () => {
    assert.deepEqual(
      FORMULAS.map(formulaSafe),
      FORMULAS.map((text) => `'${text}`),
    );
    assert.deepEqual(TEXTS.map(formulaSafe), TEXTS);
  });
});

const workbook = (...slices: Row[][]) => ({ sheet: 'ហត្ថលេខា', table: table(...slices), rows: 0 });

describe('an XLSX file', () => {
  it('reads back as text, numbers of telephones and formulas too', async () => {
    const sheets = await readSheets(await bytesOf(writeXlsx(workbook(ROWS.slice(0, 1), ROWS.slice(1)))));
    assert.deepEqual([...sheets.keys()], ['ហត្ថលេខា']);
    const expected = ROWS.map((row) => row.map((cell) => cell ?? ''));
    assert.deepEqual(sheets.get('ហត្ថលេខា'), [COLUMNS.map(({ heading }) => heading), ...expected]);
  });

  it('goes on in a new sheet, with the headings again', async () => {
    const rows = Array.from({ length: 5 }, (_, at): Row => [`${at}`, 'x']);
    const sheets = await readSheets(await bytesOf(writeXlsx(workbook(rows.slice(0, 3), rows.slice(3)), 2)));
    const firsts = [...sheets].map(([name, lines]) => [name, ...lines.map(([first]) => first)]);
    assert.deepEqual(firsts, [
      ['ហត្ថលេខា', 'ឈ្មោះ', '0', '1'],
      ['ហត្ថលេខា_2', 'ឈ្មោះ', '2', '3'],
      ['ហត្ថលេខា_3', 'ឈ្មោះ', '4'],
    ]);
    const full = await readSheets(await bytesOf(writeXlsx(workbook(rows.slice(0, 2)), 2)));
    assert.equal(full.size, 1, 'and no empty one where the last one is just full');
    assert.equal((await readSheets(await bytesOf(writeXlsx(workbook())))).size, 1, 'nor is one missing');
  });

  it('opens whatever somebody has pasted into a field', async () => {
    const broken = ['\u0000a\u0008', 'b\uffff', '\ud800c', '_x000D_', 'd\r\ne\rf'];
    const sheets = await readSheets(await bytesOf(writeXlsx(workbook([broken]))));
    assert.deepEqual(sheets.get('ហត្ថលេខា')![1], ['a', 'b', 'c', '_x000D_', 'd\ne\nf']);
  });

  it('can be imported', async () => {
    const bytes = await bytesOf(writeXlsx(workbook(ROWS)));
    const { columns, rows } = await readTable(sourceOf(bytes, 'xlsx'), 'utf-8');
    assert.deepEqual(
      columns,
      COLUMNS.map(({ heading }) => heading),
    );
    let read = 0;
    for await (const { cells } of rows) read += cells.length;
    assert.equal(read, ROWS.length * COLUMNS.length);
  });

  it('tells sizes in 64 bits only where a sheet may pass 4 GiB', async () => {
    assert.equal(await isZip64(8, 9_000_000), false);
    assert.equal(await isZip64(32, 100_000), false);
    assert.equal(await isZip64(32, 1_000_000), true);
  });
});

it('notes about a file are the same in both formats', async () => {
  const rows = [
    ['Petition', 'A & B\r\n=1+1'],
    [null, null],
    ['List', '_x000D_\uffff'],
  ];
  const xlsx = await readSheets(Buffer.from(await notesAsXlsx({ sheet: 'About', rows })));
  assert.deepEqual(xlsx.get('About'), [
    ['Petition', 'A & B\n=1+1'],
    ['', ''],
    ['List', '_x000D_'],
  ]);
  assert.deepEqual(
    readCsv(Buffer.from(notesAsCsv({ sheet: 'About', rows }))),
    rows.map((row) => row.map((cell) => cell ?? '')),
  );
});

for (const [name, write] of Object.entries({ CSV: writeCsv, XLSX: xlsx })) {
  it(`reads rows only as fast as the ${name} is taken`, async () => {
    let read = 0;
    let isClosed = false;
    // Hardly packed, so that the bytes tell how many slices they are made of.
    const rows = Array.from({ length: 500 }, (): Row => [randomBytes(150).toString('base64'), null]);
    const sliceBytes = 500 * 150;
    const slices = (async function* () {
      try {
        for (; read < 100; read += 1) yield rows;
      } finally {
        isClosed = true;
      }
    })();
    const pieces = write({ columns: COLUMNS, slices });
    let bytes = 0;
    while (bytes < 10 * sliceBytes) bytes += (await pieces.next()).value!.length;
    assert.ok(read <= bytes / sliceBytes + 4, `${read} slices read, ${bytes / sliceBytes} taken`);
    await pieces.return(undefined);
    assert.ok(isClosed, 'and whoever leaves early ends the reading');
  });
}

async function isZip64(columns: number, rows: number): Promise<boolean> {
  const wide = { ...table(), columns: Array.from({ length: columns }, () => COLUMNS[0]!) };
  const bytes = await bytesOf(writeXlsx({ sheet: 'x', table: wide, rows }));
  return bytes.includes('PK\x06\x06');
}

function xlsx(of: Table): AsyncGenerator<Uint8Array> {
  return writeXlsx({ sheet: 'Signatures', table: of, rows: 0 });
}
