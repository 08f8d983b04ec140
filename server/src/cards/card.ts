import type { Language, LocalizedText, Summary } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { localized } from '@samleng/locales/fallback';
import { formatCount } from '@samleng/locales/format';
import { nextStep } from '../domain/petition/next-step.ts';
import { passedStep } from '../domain/petition/passed-step.ts';
import type { StoredPetition } from '../petitions/find.ts';

/** Below this a number would put people off. */
export const SHOWN_FROM = 25;

type Words = {
  organiser: string;
  title: string;
  /** How much of the cloth is woven: 0 to 1. */
  woven: number;
};

/** All that a picture shows: where nothing of it has changed, the picture has not. */
export type Card =
  | (Words & { kind: 'preview'; said: string; note: string; action: string })
  | (Words & { kind: 'voice'; voices: string[]; address: string; scan: string });

export type Shown = {
  petition: StoredPetition;
  summary: Pick<Summary, 'count' | 'status'>;
  language: Language;
};

/** For a link's preview. It tells the step that the count is past, so that it stays true and the same until the next. */
export function previewCard({ petition, summary, language }: Shown): Card & { kind: 'preview' } {
  const { cards, petitionPage } = CATALOGUE[language];
  const { status } = summary;
  const isOpen = status === 'open';
  const passed = summary.count < SHOWN_FROM ? 0 : passedStep(summary.count, petition);
  const moreThan = cards.moreThan(formatCount(passed, language), passed);
  return {
    kind: 'preview',
    ...wordsOf(petition, language),
    said: passed > 0 ? moreThan : isOpen ? cards.beFirst : '',
    note: isOpen ? wayNote(petition, summary.count, language) : petitionPage[status],
    action: isOpen ? cards.action : '',
    woven: wovenOf(passed, petition),
  };
}

/** For sending on: who sends it is one of so many, and nobody is named. */
export function voiceCard(
  { petition, summary, language }: Shown,
  publicUrl: string,
): Card & { kind: 'voice' } {
  const { count } = summary;
  const said = (one: Language) => {
    const { cards } = CATALOGUE[one];
    return count < SHOWN_FROM ? cards.firstVoice : cards.voice(formatCount(count, one));
  };
  return {
    kind: 'voice',
    ...wordsOf(petition, language),
    voices: language === 'km' ? [said('km')] : [said('km'), said(language)],
    address: `${new URL(publicUrl).host}/p/${petition.petition}`,
    scan: CATALOGUE[language].cards.scan,
    woven: wovenOf(count, petition),
  };
}

function wordsOf({ title, organiser, campaignTitle }: StoredPetition, language: Language) {
  const textOf = (text: LocalizedText) => localized(text, language).text;
  return { title: textOf(title), organiser: textOf(organiser?.name ?? campaignTitle) };
}

function wayNote(petition: StoredPetition, count: number, language: Language): string {
  const { cards } = CATALOGUE[language];
  const goal = formatCount(petition.goal, language);
  const step = nextStep(count, petition);
  if (step === null) return cards.goalReached(goal);
  if (count < SHOWN_FROM) return '';
  const next = formatCount(step, language);
  return step === petition.goal ? cards.nextStep(next) : cards.onTheWay(next, goal);
}

function wovenOf(count: number, petition: StoredPetition): number {
  const step = nextStep(count, petition);
  return step === null ? 1 : count / step;
}
