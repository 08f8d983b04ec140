import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import type { SamlengErrorEvent } from '../events/events.ts';
import type { ReadyEvent } from '../events/ready-event.ts';
import '../petition-form/define.ts';
import type { BeforeSignEvent, QueuedEvent } from '../petition-form/signing/sign-events.ts';
import { PetitionFormElement } from '../petition-form/petition-form.ts';
import type { SignedEvent } from '../events/signed-event.ts';
import '../signature-counter/define.ts';
import { SignatureCounterElement } from '../signature-counter/signature-counter.ts';
import '../thank-you-wall/define.ts';
import { ThankYouWallElement } from '../thank-you-wall/thank-you-wall.ts';

const onError = 'samleng-error' as EventName<SamlengErrorEvent>;
const onReady = 'samleng-ready' as EventName<ReadyEvent>;

/** `<samleng-petition-form>` as a React component. */
export const PetitionForm = createComponent({
  react: React,
  tagName: 'samleng-petition-form',
  elementClass: PetitionFormElement,
  events: {
    onBeforeSign: 'samleng-before-sign' as EventName<BeforeSignEvent>,
    onSigned: 'samleng-signed' as EventName<SignedEvent>,
    onQueued: 'samleng-queued' as EventName<QueuedEvent>,
    onReady,
    onSamlengError: onError,
  },
});

/** `<samleng-signature-counter>` as a React component. */
export const SignatureCounter = createComponent({
  react: React,
  tagName: 'samleng-signature-counter',
  elementClass: SignatureCounterElement,
  events: { onReady, onSamlengError: onError },
});

/** `<samleng-thank-you-wall>` as a React component. */
export const ThankYouWall = createComponent({
  react: React,
  tagName: 'samleng-thank-you-wall',
  elementClass: ThankYouWallElement,
  events: { onReady, onSamlengError: onError },
});
