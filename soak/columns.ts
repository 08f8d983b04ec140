/** Prints lines below each other in columns; the first line is the head. */
export function printColumns(lines: readonly string[][]): void {
  const widths = lines[0]!.map((_title, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
  console.log('');
  for (const line of lines) {
    console.log(
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}
