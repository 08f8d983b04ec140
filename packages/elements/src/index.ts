import type { SignatureCounterElement } from './signature-counter/signature-counter.ts';
import type { ThankYouWallElement } from './thank-you-wall/thank-you-wall.ts';

export { PetitionFormElement } from './petition-form/petition-form.ts';
export { SignatureCounterElement } from './signature-counter/signature-counter.ts';
export { ThankYouWallElement } from './thank-you-wall/thank-you-wall.ts';
export * from './events/events.ts';
export * from './events/ready-event.ts';
export * from './events/signed-event.ts';
export * from './petition-form/signing/sign-events.ts';
export { registerTranslation, type Translation } from './translation/register.ts';
export type { WallSort } from '@samleng/contract';
export type { Digits } from '@samleng/locales/format';
export type CounterLayout = SignatureCounterElement['layout'];
export type WallLayout = ThankYouWallElement['layout'];
