/**
 * An error for the log: its name, code and stack. Without its message: a driver's may quote personal data.
 */
export function errorLine(error: unknown): {
  error: string;
  code: string | undefined;
  at: string[] | undefined;
} {
  if (!(error instanceof Error)) return { error: 'unknown', code: undefined, at: undefined };
  const { name, code, stack } = error as NodeJS.ErrnoException;
  // Only the frames: the stack starts with the message, which may have several lines.
  return { error: name, code, at: stack?.split('\n').filter((line) => /^\s+at /.test(line)) };
}
