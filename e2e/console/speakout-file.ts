// The list of another platform, for imports.

const HEADINGS = [
  'First Name',
  'Last Name',
  'Email Address',
  'City',
  'Country',
  'Date Signed',
  'Confirmed',
  'Petition Title',
  'Petition ID',
  'Custom Message',
];

export type Row = { given: string; family: string; email: string; isConfirmed?: boolean };

/** As SpeakOut! writes its list: UTF-16 with tabs, quotation marks never doubled. */
export function speakOutFile(rows: readonly Row[]): Buffer {
  // So long that the file goes in several parts.
  const message = 'I said "yes". '.repeat(15);
  const lines = rows.map(({ given, family, email, isConfirmed = true }) => {
    const confirmed = isConfirmed ? 'confirmed' : 'unconfirmed';
    const cells = [
      given,
      family,
      email,
      'Lowell',
      'France',
      '2015-12-31 20:00:00',
      confirmed,
      'Vote',
      '1',
      message,
    ];
    return cells.map((cell) => `"${cell}"`).join('\t');
  });
  const text = `\ufeff${[HEADINGS.join('\t'), ...lines].join('\n')}\n`;
  return Buffer.from(text, 'utf16le');
}

/** People of different names and addresses. */
export function inventedRows(length: number): Row[] {
  return Array.from({ length }, (_, at) => ({
    given: 'Dara',
    family: `Sok ${letters(at)}`,
    email: `dara-${at}@example.com`,
  }));
}

/** Names have no digits. */
function letters(number: number): string {
  const [first, ...others] = Array.from(String(number), (digit) => 'abcdefghij'[Number(digit)]!);
  return [first!.toUpperCase(), ...others].join('');
}
