// What the pages that make tags need, on the server and in browsers.
export * from './choices.ts';
export {
  FIRST_COLOURS,
  type OwnColours,
  ownPalette,
  schemeOf,
  type Unreadable,
  unreadable,
} from './own-colours.ts';
export { type Snippets, TAG_PLACES, type TagPlace, tagSnippets } from './snippets.ts';
