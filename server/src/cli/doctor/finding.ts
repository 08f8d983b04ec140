/** `note`: good to know; `warning`: check it; `wrong`: repair it, the exit code is not 0. */
export type Finding = { check: string; state: 'ok' | 'note' | 'warning' | 'wrong'; message: string };
