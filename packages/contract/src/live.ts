import type { Summary } from './summary.ts';

/** Events on a petition's stream: name and data. */
export type LiveMessage = { event: 'summary'; data: Summary };
