/** Always the same requests, unless `FUZZ_SEED` asks for others; a failure tells the seed it had. */
export const SEED = Number(process.env['FUZZ_SEED'] ?? 20161109);
