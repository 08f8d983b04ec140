export type SignatureState = 'pending' | 'validated' | 'held' | 'removed';
export type FilterKey =
  | 'state'
  | 'reason'
  | 'confirmed'
  | 'country'
  | 'partner'
  | 'page'
  | 'day'
  | 'minute'
  | 'mark'
  | 'domain'
  | 'network'
  | 'imported';
export type GroupKey = 'country' | 'partner' | 'page' | 'minute' | 'mark' | 'domain' | 'network';

/** `value` is null for those without one. */
export type Condition = { key: FilterKey; value: string | null; isNot?: true };
/** A name from its beginning, a part of one, or a whole address. */
export type Find = { name: string; part?: true } | { email: string };

export type Signature = {
  id: string;
  /** Null when it is erased. */
  name: string | null;
  state: SignatureState;
  reason: string | null;
  confirmed: 'yes' | 'unanswered' | 'not-asked';
  /** In the campaign's time zone. */
  day: string;
  /** In UTC: `2026-03-01T12:00`. */
  minute: string;
  signedAt: string;
  country: string;
  city: string | null;
  comment: string | null;
  phone?: string | null;
  partner: string | null;
  page: string | null;
  marks: string[];
  domain: string | null;
  network: string | null;
  language: string;
  showName: boolean;
  news: boolean;
  showComment: boolean;
  /** Of the text; 0 on another platform. */
  version: number;
  importedIn: string | null;
  expiresAt: string | null;
  eraseAt: string | null;
};

type Slice = { next: string | null; scanned: number; total: number };
export type Found = Slice & { signatures: Signature[] };
export type Group = { value: string | null; count: number };
export type Groups = Slice & { groups: Group[] };
export type States = Record<SignatureState, number>;
export type Tally = Slice & { states: States; importedValidated: number };

export type Reason = 'duplicate' | 'not-genuine' | 'test' | 'other';
export type Removed = { batch: string | null; removed: number; counted: number; isOver: boolean };
export type Released = { counted: number; pending: number; expired: number; next: string | null };
export type Removal = {
  batch: string;
  reason: Reason;
  removedAt: string;
  removed: number;
  counted: number;
};
export type Undone = {
  restored: number;
  counted: number;
  withdrawn: number;
  signedAgain: number;
  noPlace: number;
  isOver: boolean;
};
