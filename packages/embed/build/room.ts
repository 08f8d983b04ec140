/**
 * Heights in px that the loader keeps for a form, by the width from which each holds, the widest first: those of the
 * element's own placeholder, which takes over from it (`.loading` in `petition-form.styles.ts`, and the sheet around it).
 */
export const ROOM = [
  [720, 900],
  [480, 1140],
  [340, 1290],
  [0, 1440],
];
