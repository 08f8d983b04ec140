/** An element of ours, as far as the page's report needs it. */
export type PlacedHost = HTMLElement & {
  server: string;
  petition?: string;
  campaign?: string;
  partner?: string;
  readonly shownStatus: string | undefined;
  /** The code of the error event, after loading has failed. */
  failure?: string;
  /** The path for which it has been told already; another one is another page. */
  toldOn?: string;
};
