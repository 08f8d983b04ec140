/** `note` is worth knowing, `warning` worth a thought, and `wrong` is to be mended. */
export type Finding = { check: string; state: 'ok' | 'note' | 'warning' | 'wrong'; message: string };
