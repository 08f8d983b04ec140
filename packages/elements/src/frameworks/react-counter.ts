'use client';
import { createComponent, type EventName } from '@lit/react';
import type { SamlengErrorEvent } from '../events/events.ts';
import type { ReadyEvent } from '../events/ready-event.ts';
import { SignatureCounterElement } from '../signature-counter/define.ts';
import { settingsByReact } from './react-settings.ts';

/** `<samleng-signature-counter>` as a React component. */
export const SignatureCounter = createComponent({
  tagName: 'samleng-signature-counter',
  ...settingsByReact(SignatureCounterElement),
  events: {
    onReady: 'samleng-ready' as EventName<ReadyEvent>,
    onSamlengError: 'samleng-error' as EventName<SamlengErrorEvent>,
  },
});
