import type { PetitionFormElement } from './petition-form/petition-form.ts';
import type { SignatureCounterElement } from './signature-counter/signature-counter.ts';
import type { ThankYouWallElement } from './thank-you-wall/thank-you-wall.ts';

/** What each tag takes, for templates of frameworks; taken from the elements themselves. */
export type ElementAttributes = {
  'samleng-petition-form': Partial<Pick<PetitionFormElement, 'petition' | 'partner' | 'server' | 'lang'>>;
  'samleng-signature-counter': Partial<
    Pick<
      SignatureCounterElement,
      | 'petition'
      | 'partner'
      | 'server'
      | 'lang'
      | 'layout'
      | 'digits'
      | 'live'
      | 'total'
      | 'today'
      | 'milestones'
      | 'ticker'
    >
  >;
  'samleng-thank-you-wall': Partial<
    Pick<ThankYouWallElement, 'campaign' | 'server' | 'lang' | 'layout' | 'sort' | 'limit'>
  >;
};
