/** More columns than any platform writes. */
export const COLUMNS_MAX = 500;

/** In UTF-16 code units; the limit of spreadsheets themselves. */
export const CELL_LENGTH_MAX = 32_767;

/** Of one row, also of one that goes over several lines. */
export const ROW_LENGTH_MAX = 200_000;
