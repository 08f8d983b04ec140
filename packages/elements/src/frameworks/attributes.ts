import type { PetitionFormElement } from '../petition-form/petition-form.ts';
import type { SignatureCounterElement } from '../signature-counter/signature-counter.ts';
import type { ThankYouWallElement } from '../thank-you-wall/thank-you-wall.ts';

/** The attributes of each tag for framework templates, derived from the elements. */
export type ElementAttributes = {
  'samleng-petition-form': Partial<
    Pick<PetitionFormElement, 'petition' | 'partner' | 'server' | 'lang'> & {
      'no-sticky': PetitionFormElement['noSticky'];
    }
  >;
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

type Events<Name extends keyof HTMLElementEventMap> = Pick<HTMLElementEventMap, Name>;

/** The events of each tag. */
export type ElementEvents = {
  'samleng-petition-form': Events<
    'samleng-ready' | 'samleng-before-sign' | 'samleng-signed' | 'samleng-queued' | 'samleng-error'
  >;
  'samleng-signature-counter': Events<'samleng-ready' | 'samleng-error'>;
  'samleng-thank-you-wall': Events<'samleng-ready' | 'samleng-error'>;
};

/** A template's listeners: `onsamleng-signed` in Svelte and in React 19. */
export type ElementListeners<Tag extends keyof ElementEvents> = {
  [Name in keyof ElementEvents[Tag] & string as `on${Name}`]?: (event: ElementEvents[Tag][Name]) => void;
};
