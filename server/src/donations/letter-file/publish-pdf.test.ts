import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as mupdf from 'mupdf';
import sharp from 'sharp';
import { asCameraWrites, HIDDEN, redAndBlue } from '../../testing/data/letter-files.ts';
import { blankPdf, type PdfObject, pdfOf } from '../../testing/pdf.ts';
import { publishLetter } from './publish.ts';

async function published(file: Uint8Array) {
  const made = await publishLetter(file);
  assert.ok(made.ok, made.ok ? '' : made.message);
  assert.ok(made.letter.firstPage, 'a PDF has a first page');
  return { ...made.letter, firstPage: made.letter.firstPage };
}

/** A page of 200 × 300 that draws `drawn` with these things; what they refer to is numbered from 4. */
function page(
  things: { drawn: string; resources?: string; more?: string; catalog?: string },
  objects: PdfObject[],
): Buffer {
  const { drawn, resources = '', more = '', catalog = '' } = things;
  const contents = `${objects.length + 4} 0 R`;
  return pdfOf([
    `/Type/Catalog/Pages 2 0 R${catalog}`,
    '/Type/Pages/Kids[3 0 R]/Count 1',
    `/Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents ${contents}/Resources<<${resources}>>${more}`,
    ...objects,
    ['', drawn],
  ]);
}

/** All objects of a PDF in words, with what is in its streams. */
function inside(pdf: Uint8Array): string {
  const opened = new mupdf.PDFDocument(pdf);
  const objects = Array.from({ length: opened.countObjects() - 1 }, (_, at) => opened.newIndirect(at + 1));
  const streams = objects
    .filter((object) => object.isStream())
    .map((object) => Buffer.from(object.readRawStream().asUint8Array()).toString('latin1'));
  const whole = [opened.getTrailer(), ...objects.map((object) => object.resolve())].map((object) =>
    object.toString(),
  );
  return [Buffer.from(pdf).toString('latin1'), ...whole, ...streams].join('\n');
}

function assertBare(pdf: Uint8Array): void {
  const all = inside(pdf);
  for (const hidden of [
    HIDDEN,
    'Camera',
    '/Info',
    '/Author',
    '/Metadata',
    '/PieceInfo',
    '/JavaScript',
    '/EF',
    '/Annots',
  ]) {
    assert.equal(all.includes(hidden), false, hidden);
  }
}

/** Of the first page, at a place of the page in points. */
async function colourAt(firstPage: Uint8Array, x: number, y: number): Promise<number[]> {
  const area = { left: x * 6, top: (300 - y) * 6, width: 1, height: 1 };
  const { data } = await sharp(firstPage).extract(area).raw().toBuffer({ resolveWithObject: true });
  return [...data].map((value) => Math.round(value / 255));
}

const RED = [1, 0, 0];
const BLUE = [0, 0, 1];
const WHITE = [1, 1, 1];
const form = (drawn: string, entries = ''): PdfObject => [
  `/Type/XObject/Subtype/Form/BBox[0 0 50 50]${entries}`,
  drawn,
];
const image = (filter: string) =>
  `/Type/XObject/Subtype/Image/Width 40/Height 20/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter${filter}`;

describe('a PDF that is published', () => {
  it('knows neither author nor program, in any of the places where a PDF writes them', async () => {
    const file = page(
      {
        drawn: '/F Do',
        resources: '/XObject<</F 6 0 R>>',
        more: `/PieceInfo<</Word<</Private(${HIDDEN})>>>>/Metadata 4 0 R/LastModified(D:2014)`,
        catalog: `/Metadata 4 0 R/Names<</JavaScript<</Names[(a)5 0 R]>>/EmbeddedFiles<</Names[(a)7 0 R]>>>>/OpenAction 5 0 R`,
      },
      [
        ['/Type/Metadata/Subtype/XML', `<x:xmpmeta>${HIDDEN}</x:xmpmeta>`],
        `/S/JavaScript/JS(app.alert\\("${HIDDEN}"\\))`,
        form(
          '1 0 0 rg 0 0 50 50 re f',
          `/Metadata 4 0 R/PieceInfo<</Word<</Private(${HIDDEN})>>>>/OPI(${HIDDEN})`,
        ),
        `/Type/Filespec/F(a)/EF<</F 8 0 R>>/Desc(${HIDDEN})`,
        ['/Type/EmbeddedFile', HIDDEN],
      ],
    );
    const withInfo = Buffer.from(
      file
        .toString('latin1')
        .replace('/Root 1 0 R', `/Root 1 0 R/Info<</Author(${HIDDEN})/Title(${HIDDEN})>>`),
      'latin1',
    );
    assert.match(new mupdf.PDFDocument(withInfo).getMetaData('info:Author') ?? '', /Sok Dara/);
    const { content, firstPage, mediaType } = await published(withInfo);
    assert.equal(mediaType, 'application/pdf');
    assertBare(content);
    assert.deepEqual(await colourAt(firstPage, 25, 25), RED);
  });

  it('shows what a note or a form field showed, without who wrote it, and not what was hidden', async () => {
    const { content, firstPage } = await published(
      page({ drawn: '', more: '/Annots[4 0 R 5 0 R 6 0 R]' }, [
        `/Type/Annot/Subtype/Stamp/Rect[0 0 50 50]/F 4/T(${HIDDEN})/Contents(${HIDDEN})/AP<</N 7 0 R>>`,
        `/Type/Annot/Subtype/Stamp/Rect[100 0 150 50]/F 2/T(${HIDDEN})/AP<</N 8 0 R>>`,
        `/Type/Annot/Subtype/Widget/FT/Tx/T(${HIDDEN})/V(${HIDDEN})/Rect[0 100 50 150]/F 4/AP<</N 7 0 R>>`,
        form('0 0 1 rg 0 0 50 50 re f'),
        form(`1 0 0 rg 0 0 50 50 re f %${HIDDEN}`),
      ]),
    );
    assertBare(content);
    const colours = [
      await colourAt(firstPage, 25, 25),
      await colourAt(firstPage, 125, 25),
      await colourAt(firstPage, 25, 125),
    ];
    assert.deepEqual(colours, [BLUE, WHITE, BLUE]);
  });

  it('keeps a layer hidden that was', async () => {
    const { content, firstPage } = await published(
      page(
        {
          drawn: '/OC /L BDC 1 0 0 rg 0 0 50 50 re f EMC',
          resources: '/Properties<</L 4 0 R>>',
          catalog: `/OCProperties<</OCGs[4 0 R]/D<</OFF[4 0 R]/Creator(${HIDDEN})>>>>`,
        },
        [`/Type/OCG/Name(L)/Usage<</CreatorInfo<</Creator(${HIDDEN})>>>>`],
      ),
    );
    assertBare(content);
    assert.deepEqual(await colourAt(firstPage, 25, 25), WHITE);
  });

  for (const [what, filter, wrapped] of [
    ['as the camera wrote it', '/DCTDecode', (jpeg: Buffer) => jpeg],
    ['with another behind it', '[/DCTDecode]', (jpeg: Buffer) => Buffer.concat([jpeg, jpeg])],
    ['within another filter', '[/ASCIIHexDecode/DCTDecode]', (jpeg: Buffer) => `${jpeg.toString('hex')}>`],
  ] as const) {
    for (const progressive of [false, true]) {
      it(`has a photograph without its place: ${what}${progressive ? ', in several scans' : ''}`, async () => {
        const jpeg = await asCameraWrites(redAndBlue()).jpeg({ progressive, quality: 95 }).toBuffer();
        assert.ok(jpeg.includes(HIDDEN), 'the camera wrote it');
        const drawn = 'q 200 0 0 300 0 0 cm /I Do Q';
        const file = page({ drawn, resources: '/XObject<</I 4 0 R>>' }, [[image(filter), wrapped(jpeg)]]);
        const { content, firstPage } = await published(file);
        assertBare(content);
        assert.deepEqual(
          [await colourAt(firstPage, 50, 150), await colourAt(firstPage, 150, 150)],
          [RED, BLUE],
        );
      });
    }
  }

  it('keeps its pages, and is the same of the same file', async () => {
    const file = blankPdf([
      [200, 300],
      [100, 100],
      [50, 50],
    ]);
    const { content } = await published(file);
    assert.equal(new mupdf.PDFDocument(content).countPages(), 3);
    assert.ok(Buffer.from((await published(file)).content).equals(content));
  });

  it('is refused when a picture in it is damaged', async () => {
    const file = page({ drawn: '/I Do', resources: '/XObject<</I 4 0 R>>' }, [
      [image('/DCTDecode'), '\u00ff no JPEG'],
    ]);
    const message = 'is a PDF that cannot be read; export it anew, or use a picture';
    assert.deepEqual(await publishLetter(file), { ok: false, message });
  });
});
