/** The petition as its readers will see it, beside the form. */
export const petitionPreview = {
  heading: 'Preview',
  language: 'Language',
  look: 'Look',
  looks: { light: 'Light', dark: 'Dark' },
  width: 'Width',
  widths: { phone: 'Phone', desk: 'Desk' },
  note: 'You may try to sign: nothing is sent or kept.',
  stale: 'Something is not right yet. This is how it looked before.',
};

export type PetitionPreviewWords = typeof petitionPreview;
