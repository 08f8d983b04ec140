/** A PDF of blank pages. @param trailer further entries of its trailer, such as `/Encrypt`. */
export function blankPdf(pageSizes: [width: number, height: number][] = [[200, 300]], trailer = ''): Buffer {
  const pages = pageSizes.map(
    ([width, height], at) =>
      `${at + 3} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]>>endobj`,
  );
  const kids = pages.map((_, at) => `${at + 3} 0 R`).join(' ');
  const objects = [
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    `2 0 obj<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>endobj`,
    ...pages,
  ];
  return Buffer.from(['%PDF-1.4', ...objects, `trailer<</Root 1 0 R${trailer}>>`, '%%EOF'].join('\n'));
}
