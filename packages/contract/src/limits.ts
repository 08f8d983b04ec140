/** Lengths that browser and server both enforce. Graphemes are for people, bytes for storage. */
export const NAME_GRAPHEMES_MAX = 80;
export const NAME_BYTES_MAX = 600;
/** E.164: at most 15 digits, the country's among them. */
export const PHONE_DIGITS_MAX = 15;
export const PHONE_DIGITS_MIN = 6;
/** As typed, with spaces and signs between the digits. */
export const PHONE_TYPED_MAX = 60;
export const CITY_BYTES_MAX = 600;
export const COMMENT_BYTES_MAX = 4000;
/** RFC 5321: a path is at most 256 octets, two of them the angle brackets. */
export const EMAIL_LENGTH_MAX = 254;
export const PAGE_LENGTH_MAX = 500;
/** In letters as people count them, in each language. */
export const LEAD_LETTERS_MAX = 160;
export const VOICE_LETTERS_MAX = 120;
/** Inboxes of phones cut longer names of senders. */
export const SENDER_LETTERS_MAX = 30;
export const SLUG_LENGTH_MAX = 60;
export const PROOF_LENGTH_MAX = 2000;
export const CONSENTS_VERSION_LENGTH_MAX = 40;
/** The whole body of a signature. */
export const SIGN_BODY_BYTES_MAX = 8192;
/** The whole body of a placement, the page's path in it, which need not have a name of its own, its tags, what they say. */
export const PLACEMENT_BODY_BYTES_MAX = 4096;
export const PLACED_PATH_LENGTH_MAX = 2000;
export const PLACED_TAGS_MAX = 8;
export const PLACED_NAME_LENGTH_MAX = 200;
export const PLACED_VERSION_LENGTH_MAX = 40;

/** Least time between asking for a challenge and signing. Faster is probably a program, and is held. */
export const TIME_TRAP_MS = 3000;
/** Prefix of a `proof` that is the token of an event link. */
export const EVENT_PROOF_PREFIX = 'event:';

/** Stands in a draft for a text that is still to be written. */
export const UNWRITTEN = '…';

export const WALL_PAGE_DEFAULT = 12;
export const WALL_PAGE_MAX = 48;
export const RECENT_SIGNERS_PAGE_DEFAULT = 10;
export const RECENT_SIGNERS_PAGE_MAX = 50;

/**
 * The shape of an email address: something, an at sign, a domain with a dot, in any script. Only sending
 * an email shows whether it arrives.
 */
export const EMAIL_PATTERN = /^[^\s@"<>(),:;\\\p{C}]{1,64}@[^\s@.,\p{C}]+(\.[^\s@.,\p{C}]+)+$/u;
