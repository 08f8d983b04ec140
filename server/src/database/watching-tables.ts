/** `minute` and `page-hour` are kept for a week, of the whole petition alone. */
export type SumPart = 'day' | 'hour' | 'minute' | 'country' | 'language' | 'page' | 'page-hour';

/**
 * How many counted signatures share a value; without those in `count_changes`. `partner` is '' for the whole petition.
 * Of imported people there is no hour and no minute: they signed elsewhere.
 */
export type CountSumRow = {
  petition: string;
  partner: string;
  part: SumPart;
  /**
   * A day in the campaign's time zone, an hour `YYYY-MM-DDTHH` or minute `YYYY-MM-DDTHH:MM` in UTC, a country, a
   * language, a page; an hour, a space and a page. '' where a signature has none.
   */
  value: string;
  online: number;
  imported: number;
};

/** What a transaction has changed and `count_sums` does not have yet. */
export type CountChangesRow = {
  id: string;
  petition: string;
  /** As JSON, see `counts/sums/changes.ts`. */
  changes: string;
};

/** Where a placement was seen: `petition` is '' for a wall, which belongs to the campaign alone. */
type Placed = {
  campaign: string;
  petition: string;
  /** Origin and path; '' for all pages beyond the limit. */
  page: string;
};

/** A page on which the tag has been seen. */
export type PlacementPageRow = Placed & {
  /** Days in the campaign's time zone; '' for a page that only signatures have told of, before the tag did. */
  first_day: string;
  last_day: string;
};

/** How often an element was seen on a page in a day. */
export type PlacementDayRow = Placed & { day: string; element: string; views: number };

/** What the tags of a page say, and what went wrong there. */
export type PlacementNoteRow = Placed & {
  element: string;
  note: 'partner' | 'version' | 'trouble' | 'unknown-partner' | 'unknown-petition';
  value: string;
  last_day: string;
  views: number;
};

/** Something that looks odd and that somebody has explained. Nothing in it tells of a person. */
export type ExplainedOddityRow = {
  petition: string;
  /** The id of an `Oddity`. */
  oddity: string;
  /** How many signatures it was about then. */
  size: number;
  because: string;
  /** As `actorKey` returns it. */
  explained_by: string;
  explained_at: string;
};
