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
      nonce: z.string().meta({ description: 'Hexadecimal, as `salt` and `keyPrefix`' }),
      salt: z.string(),
      cost: z.int().positive().meta({ description: 'Iterations of each derivation' }),
      keyLength: z.int().positive().meta({ description: 'Bytes' }),
      keyPrefix: z.string(),
      expiresAt: z.number().meta({ description: 'Seconds since 1970' }),
    }),
    signature: z.string(),
  })
  .meta({ id: 'Challenge' });
export type Challenge = z.infer<typeof Challenge>;

/** The counter that was found; `derivedKey` in hexadecimal. */
export type Solution = { counter: number; derivedKey: string };
