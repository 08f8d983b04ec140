/** Numbers of the formats in `xl/styles.xml`: text as it is, a heading, and text that takes several lines. */
export const STYLES = { text: 0, heading: 1, wrapped: 2 } as const;
export type Style = (typeof STYLES)[keyof typeof STYLES];
