/** A field that does not exist, and a value for it. */
export const FIELD = 'village';
export const VALUE = 'Chaktomuk';
