/** Headers of a file to be kept, which holds names. @param name Letters, digits, hyphens and dots alone. */
export function fileHeaders(name: string, mediaType: string): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${name}"`,
    'X-Content-Type-Options': 'nosniff',
    // nginx would read ahead, and write names into its own files.
    'X-Accel-Buffering': 'no',
  };
}
