import type { Summary } from '@samleng/contract';

/** What the counters of this page heard last, of everybody or of one partner, by the names of their watchers. */
export const heard = new Map<string, Summary>();
/** Called after each change of `heard`. */
export const hearers = new Set<() => void>();
