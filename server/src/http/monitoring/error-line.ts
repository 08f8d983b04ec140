/**
 * What a log may tell of an error: what it is called and where it came from. Not its message: a driver's may
 * quote what somebody typed.
 */
export function errorLine(error: unknown): {
  error: string;
  code: string | undefined;
  at: string[] | undefined;
} {
  if (!(error instanceof Error)) return { error: 'unknown', code: undefined, at: undefined };
  const { name, code, stack } = error as NodeJS.ErrnoException;
  // The message may have lines of its own.
  return { error: name, code, at: stack?.split('\n').filter((line) => /^\s+at /.test(line)) };
}
