'use client';
export { PetitionForm } from './react-form.ts';
export { SignatureCounter } from './react-counter.ts';
export { ThankYouWall } from './react-wall.ts';
