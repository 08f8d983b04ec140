type FieldInput = {
  /** Asked for only where the petition makes it `optional` or `required`; the others always are. */
  extra?: true;
  /** The kind of input; `country` is a list to choose from. */
  type: 'text' | 'email' | 'tel' | 'country' | 'textarea';
  /** @see HTML, "Autofill": the token for browsers; `off` for none. */
  autocomplete: string;
  /** @see HTML, "inputmode": the keyboard of a phone, where `type` does not decide it. */
  inputmode?: string;
  /** In letters as people count them. A type that has rules of its own needs none. */
  lettersMax?: number;
  /** The box beside it, by which its signer agrees that it may be shown. */
  box?: 'showComment';
};

/**
 * Every field of a signature, in the order of the form. Browsers load this, so it holds only what a form needs;
 * `field-rules.ts` says how the values are handled.
 */
export const FIELDS = {
  name: { type: 'text', autocomplete: 'name' },
  email: { type: 'email', autocomplete: 'email', inputmode: 'email' },
  country: { type: 'country', autocomplete: 'country' },
  phone: { extra: true, type: 'tel', autocomplete: 'tel' },
  city: {
    extra: true,
    type: 'text',
    autocomplete: 'address-level2',
    lettersMax: 80,
  },
  comment: {
    extra: true,
    type: 'textarea',
    autocomplete: 'off',
    lettersMax: 500,
    box: 'showComment',
  },
} as const satisfies Record<string, FieldInput>;

export type Field = keyof typeof FIELDS;
/** A field that a petition asks for only where it says so. */
export type ExtraField = FieldsWhere<{ extra: true }>;
type FieldsWhere<Input extends Partial<FieldInput>> = {
  [Key in Field]: (typeof FIELDS)[Key] extends Input ? Key : never;
}[Field];

export const FIELD_KEYS = Object.keys(FIELDS) as Field[];
export const EXTRA_FIELDS = FIELD_KEYS.filter(isExtra);

export function isExtra(field: Field): field is ExtraField {
  return 'extra' in FIELDS[field];
}

/** How a field is typed; with what it leaves out as well. */
export function inputOf(field: Field): FieldInput {
  return FIELDS[field];
}
