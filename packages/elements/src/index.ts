export { PetitionFormElement } from './petition-form/petition-form.ts';
export { SignatureCounterElement } from './signature-counter/signature-counter.ts';
export { ThankYouWallElement } from './thank-you-wall/thank-you-wall.ts';
export * from './events/events.ts';
export * from './events/signed-event.ts';
export * from './petition-form/signing/sign-events.ts';
