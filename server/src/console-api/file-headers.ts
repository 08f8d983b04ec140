/** Headers of a file that holds names. */
export function fileHeaders(mediaType: string): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'X-Content-Type-Options': 'nosniff',
    // nginx would read ahead, and write names into its own files.
    'X-Accel-Buffering': 'no',
  };
}
