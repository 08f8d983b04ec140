const BROWSERS: [sign: RegExp, name: string][] = [
  [/FBA[NV]/, 'Facebook'],
  [/Edg/, 'Edge'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrom|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];

const SYSTEMS: [sign: RegExp, name: string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux|CrOS/, 'Linux'],
];

/**
 * Enough of a `User-Agent` to recognise one's own phone in a list of sessions: `Chrome, Android`. The rest would tell
 * one device from all others.
 */
export function deviceOf(userAgent = ''): string {
  const named = [BROWSERS, SYSTEMS].flatMap(
    (names) => names.find(([sign]) => sign.test(userAgent))?.[1] ?? [],
  );
  return named.join(', ');
}
