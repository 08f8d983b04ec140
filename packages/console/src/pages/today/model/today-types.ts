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

export type Attention = {
  about: 'pending' | 'held' | 'emails' | 'disk' | 'backup';
  level: 'ok' | 'note' | 'wrong';
  numbers: Record<string, number>;
  at?: string;
};

export type TodayFigures = {
  petition: string;
  title: LocalizedText;
  status: PetitionStatus;
  timeZone: string;
  goal: number;
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
  reaches: Reaches;
  curve: Curve;
  marks: Mark[];
  parts: Partial<Record<Part, PartRow[]>>;
  partners: Record<string, LocalizedText>;
  attention?: Attention[];
  whole?: { count: number; goal: number };
};
