/** Fixed, so that every run sends the same requests; `FUZZ_SEED` sets another. A failure prints its seed. */
export const SEED = Number(process.env['FUZZ_SEED'] ?? 20161109);
