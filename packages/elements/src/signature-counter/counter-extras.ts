import { serverNow, watchSummary } from '@samleng/client';
import type { PartnerSummary, Summary } from '@samleng/contract';
import { html, nothing, type ReactiveController } from 'lit';
import { formatCount } from '@samleng/locales/format';
import { formatDay } from '@samleng/locales/formats/day';
import { type InterfaceLanguage, localized } from '@samleng/locales/fallback';
import { sheetFor } from '../controllers/sheet.ts';
import type { CounterHost } from './counter-host.ts';
import { extrasMessages } from '@samleng/locales/counter-extras';
import type { Table } from '@samleng/locales/table';
import { openTable } from '@samleng/locales/translation/open-table';
import { extrasStyles } from './counter-extras.styles.ts';
import { RecentSigners } from './recent-signers.ts';

// Not by `@samleng/locales/load`: what both load would travel with every counter.
const countryNames: Record<InterfaceLanguage, () => Promise<{ names: Table }>> = openTable('countries', {
  km: () => import('@samleng/locales/generated/countries.km'),
  en: () => import('@samleng/locales/generated/countries.en'),
  fr: () => import('@samleng/locales/generated/countries.fr'),
});

/** Marks closer to the start than this share of the bar would overlap. */
const MARKED_FROM = 0.05;
/** Fewer signatures of one day would rather discourage. */
const TODAY_FROM = 10;

type Names = { language: string; byCode?: Map<string, string> };

/** The optional lines of a counter; loaded only where its page asks for them. */
export class CounterExtras implements ReactiveController {
  readonly #host: CounterHost;
  #subject = '';
  #partner: (Summary & Partial<PartnerSummary>) | undefined;
  #watcher: { stop(): void } | undefined;
  #recent: RecentSigners | undefined;
  #latest: Summary | undefined;
  #passed: number | undefined;
  #names: Names | undefined;
  #midnight: ReturnType<typeof setTimeout> | undefined;

  constructor(host: CounterHost) {
    this.#host = host;
    sheetFor(host.renderRoot as ShadowRoot)(extrasStyles.cssText);
    host.addController(this);
    host.requestUpdate();
  }

  hostConnected(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    clearTimeout(this.#midnight);
    this.#watcher?.stop();
    this.#recent?.stop();
    this.#watcher = this.#recent = undefined;
    this.#subject = '';
  }

  /** Follows what the attributes name now. */
  #watch(): void {
    const { server, petition, partner, live, total, ticker } = this.#host;
    const subject = [server, petition, partner, live, total, ticker].join(' ');
    if (!this.#host.isConnected || subject === this.#subject) return;
    this.hostDisconnected();
    this.#subject = subject;
    this.#partner = this.#latest = this.#passed = undefined;
    const update = () => this.#host.requestUpdate();
    if (total && partner)
      this.#watcher = watchSummary({ server, petition, partner, live }, (summary) => {
        this.#partner = summary;
        update();
      });
    if (ticker) this.#recent = new RecentSigners(server, petition, update);
  }

  /** Takes a new summary in. */
  hear(summary: Summary): void {
    this.#watch();
    const before = this.#latest ?? summary;
    if (summary.updatedAt !== this.#latest?.updatedAt) this.#recent?.refresh();
    this.#latest = summary;
    if (typeof this.#host.milestones !== 'string') return;
    const { count } = summary;
    const passed = [...this.#milestones, before.step ?? 0].filter(
      (one) => before.count < one && one <= count,
    );
    if (passed.length > 0) this.#passed = Math.max(...passed);
    if (this.#passed !== undefined && count < this.#passed) this.#passed = undefined;
  }

  /** The milestones of the attribute; anything but whole numbers above 0 is ignored. */
  get #milestones(): number[] {
    const given = this.#host.milestones?.split(',').map(Number) ?? [];
    return given.filter((count) => Number.isInteger(count) && count > 0);
  }

  /** Marks on the bar, none at its ends. */
  marks({ goal, step }: Summary) {
    const parts = this.#milestones.map((count) => count / (step ?? goal));
    const marked = parts.filter((part) => part >= MARKED_FROM && part < 1);
    return marked.map((part) => html`<i aria-hidden="true" .style=${`left:${part * 100}%`}></i>`);
  }

  /** The step or milestone that was passed while somebody looked. */
  reached(language: InterfaceLanguage) {
    if (!this.#passed) return undefined;
    const text = extrasMessages[language].reached(this.#format(this.#passed, language));
    return html`<span class="reached" part="milestone">${text}</span>`;
  }

  /** Here, because most counters are open, and days need the names of months. */
  closed(closesAt: string, language: InterfaceLanguage): string {
    return extrasMessages[language].closed(formatDay(closesAt, language));
  }

  /** The lines below. Those that may be empty come last, so that they leave no gap. */
  lines(summary: Summary, language: InterfaceLanguage) {
    const { partner, total, ticker } = this.#host;
    return html`${total && partner ? this.#ofPartner(language) : nothing}
    ${ticker ? this.#ticker(summary, language) : nothing}
    ${this.#passed ? html`<span class="krama" aria-hidden="true"></span>` : nothing}`;
  }

  /** Beside the count, so that a slow day leaves no gap. */
  today({ today, status }: Summary, language: InterfaceLanguage) {
    if (!this.#host.today) return nothing;
    // Missing from older servers.
    const now = serverNow(this.#host.server) ?? Date.now();
    const left = today ? Date.parse(today.until) - now : 0;
    clearTimeout(this.#midnight);
    if (left > 0) this.#midnight = setTimeout(() => this.#host.requestUpdate(), left);
    if (left <= 0 || status !== 'open' || today!.count < TODAY_FROM) return nothing;
    const text = extrasMessages[language].today(this.#format(today!.count, language));
    return html`<span class="soft">${' · '}<span part="today">${text}</span></span>`;
  }

  #ofPartner(language: InterfaceLanguage) {
    const messages = extrasMessages[language];
    if (!this.#partner) return html`<p class="soft" part="partner">&nbsp;</p>`;
    const { count, name } = this.#partner;
    // Missing from older servers.
    const named = localized(name ?? { en: this.#host.partner! }, language);
    return html`<p class="soft" part="partner">
      ${messages.through(this.#format(count, language))} <span lang=${named.language}>${named.text}</span>
    </p>`;
  }

  #ticker({ updatedAt }: Summary, language: InterfaceLanguage) {
    const recent = this.#recent;
    const messages = extrasMessages[language];
    if (!recent?.signers) return html`<div class="soft ticker"></div>`;
    if (recent.signers.length === 0) return nothing;
    // Without the year if it is the current one by the server's clock.
    const dayOf = (day: string) => {
      const text = formatDay(day, language);
      return day.startsWith(updatedAt.slice(0, 4)) ? text.replace(/ \d{4}$/, '') : text;
    };
    const rows = recent.signers.map(
      ({ name, country, day }) =>
        html`<li>
          <bdi dir="auto">${name}</bdi
          ><span>${[dayOf(day), this.#country(country, language)].filter(Boolean).join(' · ')}</span>
        </li>`,
    );
    return html`<div class="soft signers" part="signers">
      <div>
        <span id="latest">${messages.latest}</span>
        <button type="button" aria-describedby="latest" @click=${() => recent.toggle()}>
          ${recent.paused ? messages.goOn : messages.pause}
        </button>
      </div>
      <ul role="list" aria-labelledby="latest">
        ${rows}
      </ul>
    </div>`;
  }

  #country(code: string, language: InterfaceLanguage): string {
    if (this.#names?.language !== language) {
      const wanted: Names = { language };
      this.#names = wanted;
      const receive = async ({ names }: { names: Table }) => {
        const table = typeof names === 'string' ? names : await names();
        wanted.byCode = new Map(table.split('|').map((entry) => [entry.slice(0, 2), entry.slice(2)]));
        this.#host.requestUpdate();
      };
      // Without them the list shows name and day.
      countryNames[language]()
        .then(receive)
        .catch(() => undefined);
    }
    return this.#names?.byCode?.get(code) ?? '';
  }

  #format(count: number, language: InterfaceLanguage): string {
    return formatCount(count, language, this.#host.digits);
  }
}
