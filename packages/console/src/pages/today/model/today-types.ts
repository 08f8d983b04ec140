import type { LocalizedText, PetitionStatus } from '@samleng/contract';

/** `value` is null for signatures without one. */
export type PartRow =
  | { kind: 'value'; value: string | null; count: number }
  | { kind: 'other' | 'online' | 'paper' | 'carried-over'; count: number };
export type Part = 'way' | 'partner' | 'page' | 'country' | 'language';

export type Reaches =
  | { kind: 'reached' | 'never' | 'too-early' }
  | { kind: 'on'; day: string }
  | { kind: 'short'; count: number };

export type Mark = {
  at: string;
  kind:
    | 'opened'
    | 'closed'
    | 'paused'
    | 'resumed'
    | 'mailed'
    | 'removed'
    | 'undone'
    | 'imported'
    | 'corrected'
    | 'announced';
  number?: number;
  until?: string;
  partner?: string;
};

export type Batch = {
  day: string;
  kind: 'paper' | 'carried-over';
  signatures: number;
  partner: string | null;
};

export type Curve = {
  hours: { hour: string; online: number }[];
  days: { day: string; online: number; imported: number }[];
  batches: Batch[];
};

type Level = { level: 'ok' | 'note' | 'wrong' };
export type Waiting = Level & {
  about: 'pending' | 'held';
  numbers: { count: number };
  /** There are more than `count`, which is as far as the server counts. */
  isMore: boolean;
};
export type Emails = Level & {
  about: 'emails';
  numbers: { failed: number; withheld: number; overdue: number; delayed: number };
};
export type Disk = Level & { about: 'disk'; numbers: { freeBytes: number; totalBytes: number } };
export type Backup = Level & { about: 'backup'; at: string | null };
export type Attention = Waiting | Emails | Disk | Backup;

type Figures = {
  petition: string;
  title: LocalizedText;
  status: PetitionStatus;
  timeZone: string;
  opensAt: string | null;
  closesAt: string | null;
  now: string;
  count: number;
  online: number;
  paper: number;
  carriedOver: number;
  updatedAt: string;
  today: { count: number; day: string };
  rate: { lastHour: number; last24Hours: number; perDay: number };
  curve: Curve;
  marks: Mark[];
};

export type WholeFigures = Figures & {
  goal: number;
  reaches: Reaches;
  parts: Record<Part, PartRow[]>;
  partners: Record<string, LocalizedText>;
  attention: Attention[];
};

/** Of one partner, whose part has no goal of its own. */
export type PartnerFigures = Figures & {
  partner: string;
  name: LocalizedText;
  whole: { count: number; goal: number };
  parts: Record<Exclude<Part, 'partner'>, PartRow[]>;
};

export type TodayFigures = WholeFigures | PartnerFigures;
