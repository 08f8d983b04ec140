import type { CampaignFile, PetitionEntry } from './schema.ts';
import type { FieldMessage } from './field-messages.ts';
import { languageCheck } from './language-check.ts';

/** Checks of a petition's lead, steps, voices and successor. */
export function firstViewChecks(petition: PetitionEntry, at: string, file: CampaignFile): FieldMessage[] {
  const { lead, title } = petition;
  return [
    ...(lead === undefined ? [] : languageCheck(lead, title, `${at}.lead`)),
    ...stepsCheck(petition, at),
    ...petition.voices.flatMap((voice, index) =>
      voiceChecks(voice, petition, `${at}.voices[${index}]`, file),
    ),
    ...successorCheck(petition, at, file),
  ];
}

function stepsCheck({ steps }: PetitionEntry, at: string): FieldMessage[] {
  return steps.flatMap((step, index) =>
    index > 0 && step <= steps[index - 1]!
      ? [
          {
            field: `${at}.steps[${index}]`,
            message: 'must be more than the step before',
            code: 'step-order' as const,
          },
        ]
      : [],
  );
}

function voiceChecks(
  { text, signature, donation }: PetitionEntry['voices'][number],
  { title }: PetitionEntry,
  at: string,
  { donations }: CampaignFile,
): FieldMessage[] {
  const errors = languageCheck(text, title, `${at}.text`);
  if ((signature === undefined) === (donation === undefined)) {
    errors.push({ field: at, message: 'needs a signature or a donation, and not both', code: 'one-source' });
  } else if (donation !== undefined && !donations.some(({ slug }) => slug === donation)) {
    errors.push({ field: `${at}.donation`, message: 'names no donation of this file', code: 'no-donation' });
  }
  return errors;
}

function successorCheck({ slug, successor }: PetitionEntry, at: string, file: CampaignFile): FieldMessage[] {
  const isAnother = successor !== slug && file.petitions.some((other) => other.slug === successor);
  return successor === undefined || isAnother
    ? []
    : [{ field: `${at}.successor`, message: 'names no other petition of this file', code: 'no-successor' }];
}
