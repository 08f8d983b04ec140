/**
 * By element, heights in px that the loader keeps, by the width from which each holds, the widest first: those of the
 * elements' own placeholders, which take over from it.
 */
export const ROOM = {
  'petition-form': [
    [720, 900],
    [480, 1140],
    [340, 1290],
    [0, 1440],
  ],
  'signature-counter': [
    [480, 216],
    [340, 177],
    [0, 165],
  ],
  'thank-you-wall': [[0, 500]],
};
