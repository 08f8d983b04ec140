import type { Summary } from './summary.ts';

/** What the event stream of a petition carries: the name of the event, and its data. */
export type LiveMessage = { event: 'summary'; data: Summary };
