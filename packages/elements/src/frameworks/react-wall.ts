'use client';
import { createComponent, type EventName } from '@lit/react';
import type { SamlengErrorEvent } from '../events/events.ts';
import type { ReadyEvent } from '../events/ready-event.ts';
import { ThankYouWallElement } from '../thank-you-wall/define.ts';
import { settingsByReact } from './react-settings.ts';

/** `<samleng-thank-you-wall>` as a React component. */
export const ThankYouWall = createComponent({
  tagName: 'samleng-thank-you-wall',
  ...settingsByReact(ThankYouWallElement),
  events: {
    onReady: 'samleng-ready' as EventName<ReadyEvent>,
    onSamlengError: 'samleng-error' as EventName<SamlengErrorEvent>,
  },
});
