import { watchSummary } from '@samleng/client';
import type { Summary } from '@samleng/contract';
import { html, nothing, type ReactiveController } from 'lit';
import { formatCount, formatDay } from '@samleng/locales/format';
import type { InterfaceLanguage } from '@samleng/locales/fallback';
import type { CounterHost } from './counter-host.ts';
import { extrasMessages } from '@samleng/locales/counter-extras';
import type { Table } from '@samleng/locales/table';
import { buttonStyles } from '../styles/button.styles.ts';
import { extrasStyles } from './counter-extras.styles.ts';
import { milestonesTo, ticksOf } from './milestones.ts';
import { RecentSigners } from './recent-signers.ts';

// Not by `@samleng/locales/load`: what both load would travel with every counter.
const countryNames: Record<InterfaceLanguage, () => Promise<{ names: Table }>> = {
  km: () => import('@samleng/locales/generated/countries.km'),
  en: () => import('@samleng/locales/generated/countries.en'),
  fr: () => import('@samleng/locales/generated/countries.fr'),
};

type Names = { language: string; byCode?: Map<string, string> };

/** The optional lines of a counter; loaded only where its page asks for them. */
export class CounterExtras implements ReactiveController {
  readonly #host: CounterHost;
  #subject = '';
  #partner: Summary | undefined;
  #watcher: { stop(): void } | undefined;
  #recent: RecentSigners | undefined;
  #count: number | undefined;
  #updatedAt: string | undefined;
  #passed: number | undefined;
  #names: Names | undefined;
  #midnight: ReturnType<typeof setTimeout> | undefined;

  constructor(host: CounterHost) {
    this.#host = host;
    const root = host.renderRoot as ShadowRoot;
    const sheets = [buttonStyles, extrasStyles].map(({ styleSheet }) => styleSheet!);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
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
    this.#watcher = this.#recent = this.#updatedAt = undefined;
    this.#subject = '';
  }

  /** Follows what the attributes name now. */
  #watch(): void {
    const { server, petition, partner, live, total, ticker } = this.#host;
    const subject = [server, petition, partner, live, total, ticker].join(' ');
    if (!this.#host.isConnected || subject === this.#subject) return;
    this.hostDisconnected();
    this.#subject = subject;
    this.#partner = this.#count = this.#passed = undefined;
    const update = () => this.#host.requestUpdate();
    if (total && partner)
      this.#watcher = watchSummary({ server, petition, partner, live }, (summary) => {
        this.#partner = summary;
        update();
      });
    if (ticker) this.#recent = new RecentSigners(server, petition, update);
  }

  /** Takes a new summary in. */
  #hear({ count, goal, updatedAt }: Summary): void {
    this.#watch();
    if (updatedAt !== this.#updatedAt) this.#recent?.refresh();
    this.#updatedAt = updatedAt;
    const before = this.#count ?? count;
    this.#count = count;
    const { milestones } = this.#host;
    if (milestones === undefined || milestones === null) return;
    this.#passed =
      milestonesTo(goal, milestones).findLast((one) => before < one && one <= count) ?? this.#passed;
    if (this.#passed !== undefined && count < this.#passed) this.#passed = undefined;
  }

  /** Marks on the bar. */
  ticks({ goal }: Summary) {
    const { milestones } = this.#host;
    if (typeof milestones !== 'string') return nothing;
    const marks = ticksOf(milestonesTo(goal, milestones), goal);
    return html`<div class="ticks" aria-hidden="true">
      ${marks.map((part) => html`<i .style=${`left:${part * 100}%`}></i>`)}
    </div>`;
  }

  /** The lines below. Those that may be empty come last, so that they leave no gap. */
  lines(summary: Summary, language: InterfaceLanguage) {
    this.#hear(summary);
    const { partner, total, today, milestones, ticker } = this.#host;
    return html`${typeof milestones === 'string' ? this.#milestone(summary, language, milestones) : nothing}
    ${total && partner ? this.#ofPartner(language) : nothing}
    ${today ? this.#today(summary, language) : nothing} ${ticker ? this.#ticker(summary, language) : nothing}`;
  }

  /** Empty rather than 0, which would not invite anyone; the line keeps its place. */
  #today({ today, status }: Summary, language: InterfaceLanguage) {
    // Missing from older servers.
    const left = today ? Date.parse(today.until) - Date.now() : 0;
    clearTimeout(this.#midnight);
    if (left > 0) this.#midnight = setTimeout(() => this.#host.requestUpdate(), left);
    const count = left > 0 && status === 'open' ? today!.count : 0;
    return html`<p class="soft extra" part="today">
      ${count ? extrasMessages[language].today(this.#format(count, language)) : '\u00a0'}
    </p>`;
  }

  #milestone({ count, goal }: Summary, language: InterfaceLanguage, given: string) {
    const messages = extrasMessages[language];
    const all = milestonesTo(goal, given);
    const next = all.find((one) => one > count);
    const reached = this.#passed ?? (next === undefined ? all.at(-1) : undefined);
    return html`<p class="soft extra ${this.#passed ? 'passed' : ''}" part="milestone">
      ${reached ? html`<span class="reached">${messages.reached(this.#format(reached, language))}</span>` : nothing}
      ${next ? messages.next(this.#format(next, language)) : nothing}
      ${this.#passed ? html`<span class="krama" aria-hidden="true"></span>` : nothing}
    </p>`;
  }

  #ofPartner(language: InterfaceLanguage) {
    const count = this.#partner && this.#format(this.#partner.count, language);
    return html`<p class="soft extra" part="partner">
      ${count ? extrasMessages[language].ofPartner(count) : '\u00a0'}
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
    return html`<div class="soft ticker" part="signers">
      <div>
        <span id="latest">${messages.latest}</span>
        <button class="quiet" type="button" aria-describedby="latest" @click=${() => recent.toggle()}>
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
