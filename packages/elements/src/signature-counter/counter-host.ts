import type { ReactiveElement } from 'lit';
import type { Digits } from '@samleng/locales/format';

/** The counter as its extras know it: an interface, because the counter itself loads them. */
export interface CounterHost extends ReactiveElement {
  server: string;
  petition: string;
  partner?: string;
  digits: Digits;
  live: boolean;
  total: boolean;
  today: boolean;
  milestones?: string | null;
  ticker: boolean;
}
