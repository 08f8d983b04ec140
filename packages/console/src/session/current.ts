import { Watched } from '../watched.ts';
import type { Session } from './types.ts';

/** Who is signed in; null for nobody, or before the server was asked. */
export const session = new Watched<Session | null>(null);
