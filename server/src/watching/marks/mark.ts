import type { StateMark } from '../../domain/watching/state-marks.ts';

/**
 * Something that happened to a petition, and may explain its curve. `mailed`: the addresses of those who asked for news
 * were exported, so emails went out soon after. `corrected`: words that people had signed were changed.
 */
export type Mark = {
  at: string;
  kind: StateMark['kind'] | 'mailed' | 'removed' | 'undone' | 'imported' | 'corrected' | 'announced';
  /** Of signatures or people. */
  number?: number;
  /** When an announced action ends. */
  until?: string;
  /** Whose action was announced. */
  partner?: string;
};

/** `timeZone`: of the campaign. */
export type Marked = { petition: string; timeZone: string };

/** Of each kind, the latest. */
export const MARKS_MAX = 50;
