/**
 * Heights in px that the loader keeps for a form, by the width from which each holds, the widest first: those of
 * the element's own placeholder (`.loading` in `petition-form.styles.ts`), which takes over from it.
 */
export const ROOM = [
  [720, 690],
  [480, 1080],
  [360, 1230],
  [0, 1380],
];
