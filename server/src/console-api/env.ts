import type { Identity } from '../accounts/identify.ts';
import type { Env } from '../http/env.ts';

/** Behind `signedIn`, which sets `identity`. */
export type ConsoleEnv = Env & { Variables: Env['Variables'] & { identity: Identity } };
