import type { Petition, PetitionList } from '@samleng/contract';
import type { PinnedScript } from '@samleng/contract/tag';
import { api, ask } from '../../api.ts';
import type { Campaign } from '../../campaign/types.ts';
import type { TagGiven, TagPetition } from '../../tag/given.ts';

export type TagData = { campaign: Campaign; given: TagGiven };

/** Which tag is wanted; where a petition is named, it stands first, and its campaign is looked up. */
export type Wanted = { campaign?: string; petition?: string; partner?: string };

/** @throws {ApiProblem} For an unknown campaign. */
export async function loadTagData(wanted: Wanted): Promise<TagData> {
  const { petition, partner } = wanted;
  const campaign = wanted.campaign ?? (await campaignOf(petition ?? ''));
  const [found, listed, pinned] = await Promise.all([
    ask(api.campaigns[':campaign'].$get({ param: { campaign } })),
    readPublic<PetitionList>(`/v1/petitions?campaign=${campaign}`),
    readPublic<PinnedScript>('/embed/pinned.json'),
  ]);
  const known = found.partners.find(({ slug }) => slug === partner);
  return {
    campaign: found,
    given: {
      // What browsers reach the server by, which is not always where the console was opened.
      server: pinned === undefined ? location.origin : new URL(pinned.src).origin,
      campaign,
      petitions: signable(found, listed?.petitions ?? []).toSorted(
        (one, other) => Number(other.petition === petition) - Number(one.petition === petition),
      ),
      partner: known && { slug: known.slug, name: known.name },
      pinned: pinned && { src: pinned.src, integrity: pinned.integrity },
    },
  };
}

/** Those that are open, and those that will be: their tags are wanted before. */
function signable({ petitions }: Campaign, listed: PetitionList['petitions']): TagPetition[] {
  const published = petitions.filter(({ draft }) => !draft);
  return published.flatMap(({ petition, title }) => {
    const shown = listed.find((each) => each.petition === petition);
    return shown?.summary.status === 'closed' ? [] : [{ petition, title, lead: shown?.lead }];
  });
}

/** Empty for an unknown petition, and for a draft: no campaign is called so. */
async function campaignOf(petition: string): Promise<string> {
  return (await readPublic<Petition>(`/v1/petitions/${petition}`))?.campaign ?? '';
}

/** What everybody may read; undefined where there is none, such as on a server without the campaign's petitions. */
async function readPublic<Answer>(path: string): Promise<Answer | undefined> {
  const response = await fetch(path, { credentials: 'omit' });
  return response.ok ? ((await response.json()) as Answer) : undefined;
}
