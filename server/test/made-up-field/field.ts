/** A field that there is not, and what a signer writes in it. */
export const FIELD = 'village';
export const VALUE = 'Chaktomuk';
