import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bytesOf, readCsv, readSheets } from '../../testing/data/exporting.ts';
import { formulaSafe } from './formula-safe.ts';
import type { Row, Table } from './table.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

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

describe('an XLSX file', () => {
  const notes = { sheet: 'About', rows: [['Petition', 'A & B']] };
  const workbook = (...slices: Row[][]) => ({ notes, sheet: 'ហត្ថលេខា', table: table(...slices) });

  it('reads back as text, numbers of telephones and formulas too', async () => {
    const sheets = await readSheets(await bytesOf(writeXlsx(workbook(ROWS.slice(0, 1), ROWS.slice(1)))));
    assert.deepEqual([...sheets.keys()], ['About', 'ហត្ថលេខា']);
    assert.deepEqual(sheets.get('About'), notes.rows);
    const expected = ROWS.map((row) => row.map((cell) => cell ?? ''));
    assert.deepEqual(sheets.get('ហត្ថលេខា'), [COLUMNS.map(({ heading }) => heading), ...expected]);
  });

  it('goes on in a new sheet, with the headings again', async () => {
    const rows = Array.from({ length: 5 }, (_, at): Row => [`${at}`, 'x']);
    const sheets = await readSheets(await bytesOf(writeXlsx(workbook(rows.slice(0, 3), rows.slice(3)), 2)));
    const firsts = [...sheets].slice(1).map(([name, lines]) => [name, ...lines.map(([first]) => first)]);
    assert.deepEqual(firsts, [
      ['ហត្ថលេខា', 'ឈ្មោះ', '0', '1'],
      ['ហត្ថលេខា 2', 'ឈ្មោះ', '2', '3'],
      ['ហត្ថលេខា 3', 'ឈ្មោះ', '4'],
    ]);
    const full = await readSheets(await bytesOf(writeXlsx(workbook(rows.slice(0, 2)), 2)));
    assert.equal(full.size, 2, 'and no empty one where the last one is just full');
    assert.equal((await readSheets(await bytesOf(writeXlsx(workbook())))).size, 2, 'nor is one missing');
  });

  it('opens whatever somebody has pasted into a field', async () => {
    const broken = ['\u0000a\u0008', 'b\uffff', '\ud800c', '_x000D_'];
    const sheets = await readSheets(await bytesOf(writeXlsx(workbook([broken]))));
    assert.deepEqual(sheets.get('ហត្ថលេខា')![1], ['a', 'b', 'c', '_x000D_']);
  });

  it('marks the end of each slice of rows, by which the console counts them while it downloads', async () => {
    const bytes = await bytesOf(writeXlsx(workbook(...ROWS.map((row) => [row]))));
    const first = bytes.indexOf('xl/worksheets/sheet2.xml');
    const ofSheet = bytes.subarray(first, bytes.indexOf('PK\x07\x08', first));
    // The opening and the closing of the sheet are pieces too.
    assert.equal(ofSheet.toString('latin1').split('\x00\x00\xff\xff').length - 1, ROWS.length + 2);
  });
});

for (const [name, write] of Object.entries({ CSV: writeCsv, XLSX: xlsx })) {
  it(`reads no rows ahead of the ${name} that is taken`, async () => {
    let read = 0;
    let isClosed = false;
    const rows = Array.from({ length: 500 }, (): Row => ['សុខ ដារ៉ា', '+33612345678']);
    const slices = (async function* () {
      try {
        for (; read < 100; read += 1) yield rows;
      } finally {
        isClosed = true;
      }
    })();
    const pieces = write({ columns: COLUMNS, slices });
    for (let taken = 0; taken < 10; taken += 1) {
      await pieces.next();
      assert.ok(read <= taken, `${read} slices for ${taken} pieces`);
    }
    await pieces.return(undefined);
    assert.ok(isClosed, 'and whoever leaves early ends the reading');
  });
}

function xlsx(of: Table): AsyncGenerator<Uint8Array> {
  return writeXlsx({ notes: { sheet: 'About', rows: [] }, sheet: 'Signatures', table: of });
}
