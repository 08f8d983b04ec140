import { finishedSteps, type Language, type LocalizedText, type Summary } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { localized } from '@samleng/locales/fallback';
import { formatCount } from '@samleng/locales/format';
import { TOLD_FROM, wayWords } from '@samleng/locales/way';
import { nextStep } from '../domain/petition/next-step.ts';
import { passedStep } from '../domain/petition/passed-step.ts';
import { organiserName, type StoredPetition } from '../petitions/find.ts';

/** How much of the cloth is woven, 0 to 1, and how many finished steps are folded into bands. */
export type Cloth = { woven: number; folds: number };

type Words = {
  organiser: string;
  title: string;
  cloth: Cloth;
};

/** All that a picture shows: where nothing of it has changed, the picture has not. */
export type Card =
  | (Words & { kind: 'preview'; said: string; note: string; action: string })
  | (Words & { kind: 'voice'; voices: string[]; address: string; url: string; scan: string });

export type Shown = {
  petition: StoredPetition;
  summary: Pick<Summary, 'count' | 'status'>;
  language: Language;
};

/** For a link's preview. It tells the step that the count is past, so that it stays true and the same until the next. */
export function previewCard({ petition, summary, language }: Shown): Card & { kind: 'preview' } {
  const { cards, form, petitionPage } = CATALOGUE[language];
  const { status } = summary;
  const isOpen = status === 'open';
  const passed = summary.count < TOLD_FROM ? 0 : passedStep(summary.count, petition);
  const moreThan = cards.moreThan(formatCount(passed, language), passed);
  return {
    kind: 'preview',
    ...wordsOf(petition, language),
    said: passed > 0 ? moreThan : isOpen ? form.form.way.first : '',
    note: isOpen ? wayNote(petition, summary.count, language) : petitionPage[status],
    action: isOpen ? form.form.sign : '',
    cloth: clothOf(passed, petition),
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
    return count < TOLD_FROM ? cards.firstVoice : cards.voice(formatCount(count, one));
  };
  return {
    kind: 'voice',
    ...wordsOf(petition, language),
    voices: language === 'km' ? [said('km')] : [said('km'), said(language)],
    address: `${new URL(publicUrl).host}/p/${petition.petition}`,
    url: `${publicUrl}/p/${petition.petition}`,
    scan: CATALOGUE[language].cards.scan,
    cloth: clothOf(count, petition),
  };
}

function wordsOf(petition: StoredPetition, language: Language) {
  const textOf = (text: LocalizedText) => localized(text, language).text;
  return { title: textOf(petition.title), organiser: textOf(organiserName(petition)) };
}

/** Like the count, it stays the same until the next step. */
function wayNote(petition: StoredPetition, count: number, language: Language): string {
  const { cards, form } = CATALOGUE[language];
  const { goal } = petition;
  const step = nextStep(count, petition);
  if (step === null) return cards.goalReached(formatCount(goal, language));
  return wayWords({ count, goal, step }, language, form.form).left ?? '';
}

function clothOf(count: number, petition: StoredPetition): Cloth {
  const step = nextStep(count, petition);
  return { woven: step === null ? 1 : count / step, folds: finishedSteps(count, petition.steps) };
}
