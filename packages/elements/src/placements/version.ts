/** The version of these packages; `npx changeset version` raises that in package.json, and a test compares the two. */
export const VERSION = '0.2.0';
