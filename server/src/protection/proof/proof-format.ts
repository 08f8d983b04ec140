import * as z from 'zod';

export const ALGORITHM = 'PBKDF2/SHA-256';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** Level 2 is more work: see `WORK`. */
const Level = z.union([z.literal(1), z.literal(2)]);
export type Level = z.infer<typeof Level>;

/** A challenge and its solution exactly as ALTCHA's solvers send them. */
const Proof = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.literal(ALGORITHM),
      cost: z.int().positive(),
      data: z.strictObject({ issuedAt: z.int().positive(), level: Level }),
      expiresAt: z.int().positive(),
      keyLength: z.literal(32),
      keyPrefix: hex(16),
      keySignature: hex(32),
      nonce: hex(16),
      salt: hex(16),
    }),
    signature: hex(32),
  }),
  solution: z.strictObject({
    counter: z.int().min(0).max(0xffff_ffff),
    derivedKey: hex(32),
    time: z.number().optional(),
  }),
});
type Proof = z.infer<typeof Proof>;

/** Checks only the format; the proof is not verified yet. @returns undefined if no solver can have sent this. */
export function parseProof(text: string): Proof | undefined {
  try {
    return Proof.safeParse(JSON.parse(Buffer.from(text, 'base64').toString())).data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
