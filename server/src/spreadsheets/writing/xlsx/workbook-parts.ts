import { escaped } from './cell-xml.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook besides its sheets, by their paths. @see ECMA-376, part 1, 12.3 and 18 */
export function workbookParts(sheetNames: readonly string[]): Map<string, string> {
  return new Map([
    ['xl/styles.xml', DECLARATION + styles()],
    ['xl/workbook.xml', DECLARATION + workbook(sheetNames)],
    ['xl/_rels/workbook.xml.rels', DECLARATION + workbookRelations(sheetNames.length)],
    ['_rels/.rels', DECLARATION + relations([['officeDocument', 'xl/workbook.xml']])],
    ['[Content_Types].xml', DECLARATION + contentTypes(sheetNames.length)],
  ]);
}

export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`;

function workbook(names: readonly string[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function workbookRelations(sheets: number): string {
  const numbers = Array.from({ length: sheets }, (_, at) => at + 1);
  const toSheets = numbers.map((number): Relation => ['worksheet', `worksheets/sheet${number}.xml`]);
  return relations([...toSheets, ['styles', 'styles.xml']]);
}

type Relation = [type: string, target: string];

function relations(all: readonly Relation[]): string {
  const lines = all.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const sheetParts = Array.from({ length: sheets }, (_, at) => typeOf(sheetPath(at + 1), 'worksheet'));
  const others = typeOf('xl/workbook.xml', 'sheet.main') + typeOf('xl/styles.xml', 'styles');
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${others}${sheetParts.join('')}</Types>`;
}

const typeOf = (path: string, type: string): string =>
  `<Override PartName="/${path}" ContentType="${MEDIA}.${type}+xml"/>`;

// A face of Windows that has Khmer as well as Latin letters; other systems take one of theirs in its place.
const FACE = '<name val="Leelawadee UI"/><family val="2"/>';
/** "Text": what is typed into the cell later is not made a number or a formula either. */
const TEXT_FORMAT = 'numFmtId="49" applyNumberFormat="1"';

/** As `STYLES` numbers the formats of cells. */
function styles(): string {
  const bold = `<font><b/><sz val="11"/>${FACE}</font>`;
  const cells = [cellFormat(0), cellFormat(1), cellFormat(0, ' wrapText="1"')];
  return `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/>${FACE}</font>${bold}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">${cells.join('')}</cellXfs></styleSheet>`;
}

const cellFormat = (font: number, alignment = ''): string =>
  `<xf ${TEXT_FORMAT} fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top"${alignment}/></xf>`;
