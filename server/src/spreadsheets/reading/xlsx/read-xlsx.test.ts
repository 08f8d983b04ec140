import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { sourceOf } from '../../../testing/data/import-files.ts';
import { readTable } from '../read-table.ts';
import { TableError } from '../table.ts';

async function read(bytes: Uint8Array, pieceBytes = 65_536) {
  const { columns, rows } = await readTable(sourceOf(bytes, 'xlsx', pieceBytes), 'utf-8');
  const found = [];
  for await (const { at, cells, problem } of rows) found.push([at, cells, ...(problem ? [problem] : [])]);
  return { columns, rows: found };
}

const xml = (text: string) => Buffer.from(`<?xml version="1.0"?>${text}`);

/** A workbook of one sheet with these cells, which another program packed. */
function packed(
  sheetData: string,
  change: (headers: { local: Buffer; central: Buffer }) => void = () => undefined,
) {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (target: string, kind: string) =>
    xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}/${kind}" Target="${target}"/></Relationships>`,
    );
  return zip(
    {
      'xl/worksheets/sheet1.xml': xml(`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`),
      'xl/workbook.xml': xml(
        `<workbook xmlns:r="${type}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': relations('worksheets/sheet1.xml', 'worksheet'),
      '_rels/.rels': relations('xl/workbook.xml', 'officeDocument'),
      '[Content_Types].xml': xml('<Types/>'),
    },
    change,
  );
}

/** An archive whose sizes stand after each file, as some programs write it. */
function zip(
  files: Record<string, Buffer>,
  change: (headers: { local: Buffer; central: Buffer }) => void,
): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 8);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(content.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    change({ local, central });
    const parts = [local, Buffer.from(name), data, Buffer.alloc(16)];
    locals.push(...parts);
    centrals.push(central, Buffer.from(name));
    offset += parts.reduce((sum, part) => sum + part.length, 0);
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const refused = (bytes: Uint8Array, problem: TableError['problem']) =>
  assert.rejects(read(bytes), new TableError(problem));

const row = (at: number, cells: string) => `<row r="${at}">${cells}</row>`;
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

describe('an XLSX file', () => {
  it('is read from its first sheet with rows, each cell as text', async () => {
    const rows = [
      ['Name', 'Phone', 'When'],
      ['ស្ត្រី', 85512345678, new Date('2016-03-09T12:30:00Z')],
      [null, null, null],
      ['Sok', '012', new Date('2016-03-09T00:00:00Z')],
      ['Dara', null, null, 'more'],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: 'None' }, { name: 'People', rows }] });
    for (const pieceBytes of [65_536, 100])
      assert.deepEqual(await read(bytes, pieceBytes), {
        columns: ['Name', 'Phone', 'When'],
        rows: [
          [2, ['ស្ត្រី', '85512345678', '2016-03-09 12:30:00']],
          [4, ['Sok', '012', '2016-03-09']],
          [5, ['Dara', '', '', 'more'], 'too-many-cells'],
        ],
      });
  });

  it('may be packed in any order; a formula is its stored value', async () => {
    const formula = '<c><f>HYPERLINK("https://example.org")</f><v>7</v></c>';
    const bytes = packed(row(1, inline('Name') + inline('City')) + row(3, formula + inline('=1+1')));
    assert.deepEqual(await read(bytes), { columns: ['Name', 'City'], rows: [[3, ['7', '=1+1']]] });
  });

  it('is refused where it is damaged, locked, or would fill the memory', async () => {
    const plain = packed(row(1, inline('Name')) + row(2, inline('Sok')));
    await refused(Buffer.from('name,mail\nSok,a@b\n'), 'not-a-spreadsheet');
    await refused(plain.subarray(0, -30), 'not-a-spreadsheet');
    await refused(
      Buffer.concat([plain.subarray(0, 60), Buffer.alloc(40), plain.subarray(100)]),
      'not-a-spreadsheet',
    );
    await refused(Buffer.alloc(0), 'empty');
    await refused(packed(''), 'empty');
    await refused(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]), 'has-password');
    const claims = (size: number) =>
      packed(row(1, inline('Name')), ({ central }) => central.writeUInt32LE(size, 24));
    await refused(claims(0xfffffff0), 'too-large');
    await refused(claims(1_100_000), 'too-large');
    // It unpacks to more than it says.
    await refused(
      packed(row(1, inline('Name')) + row(2, inline('x'.repeat(100_000))), ({ central }) =>
        central.writeUInt32LE(Math.min(central.readUInt32LE(24), 2000), 24),
      ),
      'not-a-spreadsheet',
    );
    await refused(packed(row(1, inline('Name')) + row(1_048_577, inline('Sok'))), 'too-large');
  });
});
