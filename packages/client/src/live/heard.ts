import type { Summary } from '@samleng/contract';

/** The latest summary of each watcher on this page: of a whole petition, or of one partner. Keys name the watcher. */
export const heard = new Map<string, Summary>();
/** Called after each change of `heard`. */
export const hearers = new Set<() => void>();
