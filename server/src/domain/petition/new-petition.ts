import { type Language, type LocalizedText, PetitionFields, UNWRITTEN } from '@samleng/contract';
import type { PetitionEntry } from '../campaign-file/schema.ts';

const GOAL = 1000;
const RETENTION_DAYS = 90;

/** A draft whose texts are still to be written, in the languages of the campaign. */
export function blankPetition(slug: string, languages: readonly Language[]): PetitionEntry {
  const unwritten: LocalizedText = Object.fromEntries(languages.map((language) => [language, UNWRITTEN]));
  return {
    slug,
    draft: true,
    title: unwritten,
    text: unwritten,
    targets: [{ name: unwritten }],
    goal: GOAL,
    steps: [],
    opensAt: null,
    closesAt: null,
    paused: false,
    fields: PetitionFields.parse({}),
    confirmation: 'email',
    protection: 'standard',
    showNames: false,
    handOver: 'count',
    voices: [],
    deliveredOn: null,
    retentionDays: RETENTION_DAYS,
  };
}

/** A draft with the words and settings of another petition, without its dates, its signers' voices and its successor. */
export function copiedPetition(original: PetitionEntry, slug: string): PetitionEntry {
  const { successor: _successor, ...copied } = original;
  const voices = original.voices.filter(({ signature }) => signature === undefined);
  const undated = { opensAt: null, closesAt: null, paused: false, deliveredOn: null };
  return { ...copied, ...undated, voices, slug, draft: true };
}
