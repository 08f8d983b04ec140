export { PetitionFormElement } from './petition-form/petition-form.ts';
export { SignatureCounterElement } from './signature-counter/signature-counter.ts';
export { ThankYouWallElement } from './thank-you-wall/thank-you-wall.ts';
export * from './events.ts';
export * from './signed-event.ts';
export * from './petition-form/events.ts';
