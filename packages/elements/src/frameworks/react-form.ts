'use client';
import { createComponent, type EventName } from '@lit/react';
import type { SamlengErrorEvent } from '../events/events.ts';
import type { ReadyEvent } from '../events/ready-event.ts';
import type { SignedEvent } from '../events/signed-event.ts';
import { PetitionFormElement } from '../petition-form/define.ts';
import type { BeforeSignEvent, QueuedEvent } from '../petition-form/signing/sign-events.ts';
import { settingsByReact } from './react-settings.ts';

/** `<samleng-petition-form>` as a React component. */
export const PetitionForm = createComponent({
  tagName: 'samleng-petition-form',
  ...settingsByReact(PetitionFormElement),
  events: {
    onReady: 'samleng-ready' as EventName<ReadyEvent>,
    onBeforeSign: 'samleng-before-sign' as EventName<BeforeSignEvent>,
    onSigned: 'samleng-signed' as EventName<SignedEvent>,
    onQueued: 'samleng-queued' as EventName<QueuedEvent>,
    onSamlengError: 'samleng-error' as EventName<SamlengErrorEvent>,
  },
});
