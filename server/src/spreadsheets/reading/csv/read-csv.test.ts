import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sourceOf } from '../../../testing/data/import-files.ts';
import { ROW_LENGTH_MAX } from '../limits.ts';
import { readTable } from '../read-table.ts';
import { type Encoding, TableError } from '../table.ts';

/** `[row, cells, problem?]` of each row, the same however the file is cut into pieces. */
async function read(content: string | Uint8Array, encoding: Encoding = 'utf-8') {
  const [whole, ...cut] = await Promise.all(
    (content.length > 10_000 ? [1_000_000, 4099] : [1_000_000, 7, 1]).map(async (pieceBytes) => {
      const { columns, rows } = await readTable(sourceOf(content, 'csv', pieceBytes), encoding);
      const found = [];
      for await (const { at, cells, problem } of rows) found.push([at, cells, ...(problem ? [problem] : [])]);
      return { columns, rows: found };
    }),
  );
  for (const again of cut) assert.deepEqual(again, whole);
  return whole!;
}

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('a CSV file', () => {
  it('has the separator of its headings, and rows numbered as in a spreadsheet', async () => {
    for (const separator of [',', ';', '\t'])
      assert.deepEqual(await read(`name${separator}city\r\n\r\nសុខ${separator}"a\n""b"""\rDara${separator}`), {
        columns: ['name', 'city'],
        rows: [
          [3, ['សុខ', 'a\n"b"']],
          [4, ['Dara', '']],
        ],
      });
    assert.deepEqual((await read('sep=;\na,b;c\n1;2')).columns, ['a,b', 'c']);
  });

  it('names columns apart that have one heading, or none', async () => {
    assert.deepEqual((await read('a,a,,b,,\n1,2,3,4,,')).columns, ['a', 'a (2)', '(3)', 'b']);
  });

  it('may be UTF-8 or UTF-16 with its mark, or windows-1252 where that is told', async () => {
    const text = 'nom,ville\nRené,Phnom Penh';
    const expected = { columns: ['nom', 'ville'], rows: [[2, ['René', 'Phnom Penh']]] };
    for (const bytes of [`\ufeff${text}`, utf16(text), utf16(text).swap16()])
      assert.deepEqual(await read(bytes), expected);
    assert.deepEqual(await read(latin1(text), 'windows-1252'), expected);
    assert.deepEqual((await read(latin1(`${text}\nSok,a`))).rows, [
      [2, ['Ren\ufffd', 'Phnom Penh'], 'wrong-encoding'],
      [3, ['Sok', 'a']],
    ]);
    await assert.rejects(read(latin1('prénom\nRené')), new TableError('wrong-encoding'));
    await assert.rejects(read(utf16('nom\nSok').subarray(2)), new TableError('wrong-encoding'));
  });

  it('as SpeakOut! writes it has quotation marks that are not doubled', async () => {
    const headings = 'First Name\tLast Name\tCustom Message\n';
    const rows = [
      '"Sok"\t"Dara"\t"He said "yes" and\n"no" to me"',
      '"Chan "Bo""\t"Vuth"\t""',
      '"A"\t"B"\t"C"',
    ];
    assert.deepEqual((await read(utf16(`${headings}${rows.join('\n')}\n`))).rows, [
      [2, ['Sok', 'Dara', 'He said "yes" and\n"no" to me']],
      [3, ['Chan "Bo"', 'Vuth', '']],
      [4, ['A', 'B', 'C']],
    ]);
    assert.deepEqual((await read('name,city\nSok "Bo" Dara,a')).rows, [[2, ['Sok "Bo" Dara', 'a']]]);
  });

  it('loses no other row to a broken one', async () => {
    const { rows } = await read(
      [
        'name,mail',
        '"Sok,a@b',
        'Dara,c@d',
        '"Chan",e@f',
        'Vuth',
        'Bopha,g@h,more',
        'Kim\0,i@j',
        `Ly,${'x'.repeat(40_000)}`,
        `Ros,${'x'.repeat(ROW_LENGTH_MAX)}`,
        'Sao,k@l',
        '"Nuon,m@n',
        'Keo,o@',
      ].join('\n'),
    );
    assert.deepEqual(
      rows.map(([at, , problem]) => [at, problem]),
      [
        [2, 'unclosed-quote'],
        [3, undefined],
        [4, undefined],
        [5, 'too-few-cells'],
        [6, 'too-many-cells'],
        [7, 'not-text'],
        [8, 'too-long'],
        [9, 'too-long'],
        [10, undefined],
        [11, 'unclosed-quote'],
        [12, undefined],
      ],
    );
  });

  it('leaves others their turn while it has thousands of empty rows, or pictures in its cells', async () => {
    const pictures = `${'a'.repeat(30_000)}\n`.repeat(120);
    for (const [content, count] of [['\n'.repeat(20_000), 0] as const, [pictures, 120] as const]) {
      const { rows } = await readTable(sourceOf(`name\n${content}`, 'csv', 5_000_000), 'utf-8');
      let [turns, read, isRead] = [0, 0, false];
      const take = () => void (turns++, isRead || setImmediate(take));
      take();
      for await (const { problem } of rows) read += Number(problem === undefined);
      isRead = true;
      assert.equal(read, count);
      assert.ok(turns > 50, `${turns} turns`);
    }
  });

  it('is refused as a whole only for its headings', async () => {
    await assert.rejects(read(''), new TableError('empty'));
    await assert.rejects(read('\n , \n'), new TableError('empty'));
    await assert.rejects(read('"name,mail\nSok,a'), new TableError('unreadable'));
    await assert.rejects(read(','.repeat(600).replaceAll(',', 'a,')), new TableError('too-many-columns'));
  });
});
