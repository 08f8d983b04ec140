import type { Language, LocalizedText } from '@samleng/contract';
import type {
  OwnColours,
  PinnedScript,
  TagChoices,
  TagElements,
  TagPlace,
  ThemeName,
} from '@samleng/contract/tag';
import { FIRST_COLOURS } from '@samleng/contract/tag';
import { localized } from '@samleng/locales/fallback';
import type { TagMessages } from '@samleng/locales/en/tag';

export type TagPetition = { petition: string; title: LocalizedText; lead?: LocalizedText | undefined };

/** Of what a tag can be made. */
export type TagGiven = {
  /** Origin of the server. */
  server: string;
  campaign: string;
  /** Those that can be signed. */
  petitions: readonly TagPetition[];
  partner?: { slug: string; name: LocalizedText } | undefined;
  /** Missing where the server has no such build. */
  pinned?: PinnedScript | undefined;
};

/** What has been chosen so far. */
export type Chosen = {
  petition: string;
  place: TagPlace;
  elements: TagElements;
  language: Language | undefined;
  look: 'usual' | 'own' | ThemeName;
  colours: OwnColours;
  /** Whether colours go into the site's own style sheet. */
  bySheet: boolean;
  isPinned: boolean;
};

export const FIRST_CHOICE: Omit<Chosen, 'petition'> = {
  place: 'html',
  elements: 'form-and-counter',
  language: undefined,
  look: 'usual',
  colours: FIRST_COLOURS,
  bySheet: false,
  isPinned: false,
};

/** The petition's title and the words around it, in one language. */
export type Said = { language: Language; words: Pick<TagMessages, 'sign'> };

export function choicesOf(given: TagGiven, chosen: Chosen, said: Said): TagChoices {
  const petition = petitionOf(given, chosen);
  const title = localized(petition.title, said.language).text;
  return {
    server: given.server,
    campaign: given.campaign,
    petition: petition.petition,
    partner: given.partner?.slug,
    elements: chosen.elements,
    language: chosen.language,
    look: lookOf(chosen),
    pinned: chosen.isPinned ? given.pinned : undefined,
    said: {
      language: said.language,
      title,
      lead: petition.lead && localized(petition.lead, said.language).text,
      sign: said.words.sign(title),
    },
  };
}

/** The first one until another is chosen, and where the chosen one is closed meanwhile. */
export function petitionOf({ petitions }: TagGiven, { petition }: Pick<Chosen, 'petition'>): TagPetition {
  return petitions.find((each) => each.petition === petition) ?? petitions[0]!;
}

function lookOf({ look, colours, bySheet }: Chosen): TagChoices['look'] {
  if (look === 'usual') return { kind: 'usual' };
  if (look === 'own') return { kind: 'own', colours, by: bySheet ? 'sheet' : 'attribute' };
  return { kind: 'theme', theme: look };
}
