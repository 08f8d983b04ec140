/** A file of people to be imported. Its own name is not kept, nor anything after its work is done. */
export type UploadRow = {
  id: string;
  petition: string;
  format: 'csv' | 'xlsx';
  bytes: number;
  /** How many of them have arrived, from the first. */
  received: number;
  /** As `actorKey` returns it. */
  made_by: string;
  started_at: string;
  /** Null until something is to be done with it. */
  task: 'check' | 'import' | null;
  /** What its task was asked for, as JSON. */
  asked: string | null;
  /** The slug of its import; null before that is begun. */
  import: string | null;
  /**
   * `idle`: nothing is to be done with it; `waiting`: a process will take its task, or has taken it (see `leased_until`);
   * `stopped` by a person; `failed`.
   */
  state: 'idle' | 'waiting' | 'stopped' | 'failed';
  /** What its task has found so far, as JSON: see `Found`. */
  found: string | null;
  /** Until then one process works at it. */
  leased_until: string | null;
};

/** A part of a file, in base64. */
export type UploadPartRow = { upload: string; at: number; content: string };

/** A line of a file that was not imported. */
export type RefusalRow = {
  petition: string;
  import: string;
  line: number;
  /** Its cells and what is wrong with them, as JSON. */
  content: string;
  refused_at: string;
};
