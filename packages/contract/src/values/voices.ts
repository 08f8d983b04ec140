import type { Voice } from '../petition.ts';

const DAY_MS = 86_400_000;

/** One voice, another one each day: nothing has to be stored for it, and nothing moves. */
export function voiceOfDay(voices: readonly Voice[], now: number): Voice | undefined {
  return voices[Math.floor(now / DAY_MS) % voices.length];
}
