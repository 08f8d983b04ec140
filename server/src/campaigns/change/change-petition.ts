import type { CampaignFile, PetitionEntry } from '../../domain/campaign-file/schema.ts';
import type { Pauses } from '../../domain/petition/pause.ts';
import { copiedPetition } from '../../domain/petition/new-petition.ts';
import {
  afterStateChange,
  type StateChange,
  type StateChanged,
} from '../../domain/petition-state/state-change.ts';
import { type Consequences, consequencesOf } from '../../domain/petition-state/consequences.ts';
import type { Db } from '../../database/db.ts';
import {
  type CampaignChange,
  type CampaignChanged,
  changeCampaign,
  type Circumstances,
} from './change-campaign.ts';
import { placeOf, removeEntry, replaceEntry } from './change-entry.ts';

/** The slug stays: links lead to it. */
export function changePetition(slug: string, entry: object): CampaignChange {
  return replaceEntry('petitions', { slug }, { ...entry, slug });
}

/** A draft like another petition, without what belongs to its signers. */
export function copyPetition(original: string, slug: string): CampaignChange {
  return {
    change: (file) => {
      const found = file.petitions.find((petition) => petition.slug === original);
      return found && { ...file, petitions: [...file.petitions, copiedPetition(found, slug)] };
    },
  };
}

/** Only of a draft. That nobody has signed it is seen to where it is applied. */
export function removePetition(slug: string): CampaignChange {
  return {
    ...removeEntry('petitions', { slug }),
    refusals: async (_trx, file) => {
      const at = placeOf(file, 'petitions', { slug });
      if (file.petitions[at]?.draft !== false) return [];
      return [
        {
          field: `petitions[${at}].draft`,
          message: 'must be true: only a draft is removed',
          code: 'only-drafts',
        },
      ];
    },
  };
}

export type StateOutcome =
  | CampaignChanged
  | { ok: false; problem: 'not-now'; refusal: Extract<StateChanged, { ok: false }>['refusal'] };

/** `consequences` is undefined when the change is refused; with `dryRun` nothing else follows. */
export async function changeState(
  db: Db,
  { campaign, petition }: { campaign: string; petition: string },
  stateChange: StateChange,
  circumstances: Circumstances,
): Promise<{ outcome: StateOutcome; consequences?: Consequences }> {
  let last: Attempt | undefined;
  const change: CampaignChange['change'] = (file, allPauses) => {
    last = attempt(file, allPauses.get(petition), { petition, stateChange, now: circumstances.now });
    return last?.ok === true ? { ...file, petitions: replaced(file.petitions, last.entry) } : undefined;
  };
  const outcome = await changeCampaign(db, campaign, { change }, circumstances);
  if (last?.ok === false) return { outcome: { ok: false, problem: 'not-now', refusal: last.refusal } };
  return outcome.ok && last !== undefined ? { outcome, consequences: last.consequences } : { outcome };
}

type Attempt =
  | Extract<StateChanged, { ok: false }>
  | (Extract<StateChanged, { ok: true }> & { consequences: Consequences });

function attempt(
  file: CampaignFile,
  pauses: Pauses | undefined,
  asked: { petition: string; stateChange: StateChange; now: Date },
): Attempt | undefined {
  const entry = file.petitions.find(({ slug }) => slug === asked.petition);
  if (entry === undefined || pauses === undefined) return undefined;
  const declared = { entry, pauses, timeZone: file.campaign.timeZone };
  const changed = afterStateChange(declared, asked.stateChange, asked.now);
  if (!changed.ok) return changed;
  return { ...changed, consequences: consequencesOf(declared, changed.entry, asked.now) };
}

function replaced(petitions: readonly PetitionEntry[], entry: PetitionEntry): PetitionEntry[] {
  return petitions.map((petition) => (petition.slug === entry.slug ? entry : petition));
}
