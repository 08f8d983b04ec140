import type { ConsoleApi } from '@samleng/server/console-api';
import type { hc, InferResponseType } from 'hono/client';

type One = ReturnType<typeof hc<ConsoleApi>>['console']['api']['petitions'][':petition'];

/** Of a whole petition. */
export type WholeFigures = InferResponseType<One['today']['$get'], 200>;
/** Of one partner there, whose part has no goal of its own. */
export type PartnerFigures = InferResponseType<One['partners'][':partner']['today']['$get'], 200>;
export type TodayFigures = WholeFigures | PartnerFigures;

export type Part = keyof WholeFigures['parts'];
/** `value` is null for signatures without one. */
export type PartRow = WholeFigures['parts'][Part][number];

export type Reaches = WholeFigures['reaches'];
export type Mark = TodayFigures['marks'][number];
export type Batch = TodayFigures['curve']['batches'][number];

export type Attention = WholeFigures['attention'][number];
type About<Subject> = Extract<Attention, { about: Subject }>;
export type Waiting = About<'pending'> | About<'held'>;
export type Emails = About<'emails'>;
export type Disk = About<'disk'>;
export type Backup = About<'backup'>;

/** The names of the partners that the figures speak of, by slug. */
export const partnersOf = (figures: TodayFigures): WholeFigures['partners'] =>
  'partners' in figures ? figures.partners : { [figures.partner]: figures.name };
