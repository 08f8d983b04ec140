import * as z from 'zod';

/**
 * A proof-of-work challenge in ALTCHA's format, with PBKDF2: find the counter whose derived key starts
 * with `keyPrefix`. The proof is the base64 of `{"challenge": …, "solution": {"counter", "derivedKey"}}`.
 *
 * @see https://altcha.org/docs/v2/
 */
export const Challenge = z
  .object({
    parameters: z.looseObject({
      algorithm: z.string(),
      /** Hexadecimal. */
      nonce: z.string(),
      salt: z.string(),
      /** Iterations of each derivation. */
      cost: z.int().positive(),
      keyLength: z.int().positive(),
      keyPrefix: z.string(),
      /** Seconds since 1970. */
      expiresAt: z.number(),
    }),
    signature: z.string(),
  })
  .meta({ id: 'Challenge' });
export type Challenge = z.infer<typeof Challenge>;

/** What is found: `derivedKey` in hexadecimal. */
export type Solution = { counter: number; derivedKey: string };
