import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { api, ask } from '../../api.ts';
import { alert } from '../../forms/alert.ts';
import { FormState } from '../../forms/form-state.ts';
import { listStyles } from '../../views/list.styles.ts';
import { loaded } from '../../views/loaded.ts';
import { notice } from '../../views/notice.ts';
import { PetitionTabPageElement } from '../../petition-tabs/petition-tab-page.ts';
import type { PetitionTab } from '../../petition-tabs/petition-tabs.ts';
import type { Edited } from '../petition/model/petition-types.ts';
import { session } from '../../session/current.ts';
import { toast } from '../../toasts/toasts.ts';
import { Countries } from '../../words/countries.ts';
import { chosenList } from './chosen-list.ts';
import { commentCard } from './comment-card.ts';
import { CommentReader } from './comment-reader.ts';
import { commentsStyles } from './comments.styles.ts';
import type { SignerComment, Voice, Voices, Which, Wording } from './types.ts';
import { voiceStyles } from './voice-figure.ts';
import { whichChoice } from './which-choice.ts';
import { wordingOf, wordingOfChosen } from './wording.ts';
import './word-voice.ts';

/** The comments of a petition, and those chosen to be shown with it. */
@customElement('comments-page')
export class CommentsPageElement extends PetitionTabPageElement {
  static override get styles() {
    return [...super.styles, listStyles, voiceStyles, commentsStyles];
  }

  @state() private which: Which | 'chosen' = 'agreed';
  @state() private wording: Wording | undefined;
  @state() private changed: Voices | undefined;
  /** The list that was asked for last. */
  #asked: string | undefined;
  readonly #reader = new CommentReader(this);
  readonly #countries = new Countries(this);
  readonly #changing = new FormState(this);
  readonly #voices = new Task(this, {
    task: ([petition]) => ask(this.#api.voices.$get({ param: { petition: petition! } })),
    args: () => [this.params['petition']] as const,
  });

  protected get tab(): PetitionTab {
    return 'comments';
  }

  override willUpdate(): void {
    const { which } = this;
    const petition = this.params['petition'];
    const asked = petition === undefined || which === 'chosen' ? undefined : { petition, which };
    const key = JSON.stringify(asked);
    if (key === this.#asked) return;
    this.#asked = key;
    if (asked === undefined) this.#reader.stop();
    else void this.#reader.start(asked);
  }

  protected content(edited: Edited): unknown {
    return loaded(this.#voices, (first) => this.#lists(edited, this.changed ?? first));
  }

  #lists({ entry }: Edited, shown: Voices): TemplateResult {
    const { lead, off } = this.words.comments;
    return html`<p class="soft lead">${entry.fields.comment === 'off' ? off : lead}</p>
      ${whichChoice(this.which, shown.voices.length, (which) => (this.which = which))}
      <section class="found">
        ${alert(this.#changing.wrong['form'])}
        ${this.which === 'chosen' ? this.#chosen(shown) : this.#comments(shown, this.which)}
      </section>
      ${
        this.wording
          ? html`<word-voice
              .petition=${entry.slug}
              .languages=${shown.languages}
              .wording=${this.wording}
              @done=${this.#worded}
              @close=${this.#close}
            ></word-voice>`
          : nothing
      }`;
  }

  #comments(shown: Voices, which: Which): TemplateResult {
    const { comments: list, isReading, next, wrong } = this.#reader;
    const { comments } = this.words;
    const chosen = new Set(shown.voices.map(({ source }) => source));
    if (list.length === 0 && !isReading && next === undefined && wrong === undefined)
      return notice(comments.none[which]);
    return html`<ul class="comments">
        ${list.map((comment) => html`<li>${this.#card(comment, shown, chosen.has(comment.id))}</li>`)}
      </ul>
      ${alert(wrong)} ${isReading ? this.#reading() : nothing}
      ${
        isReading || (next === undefined && wrong === undefined)
          ? nothing
          : html`<wa-button appearance="outlined" @click=${() => this.#reader.more()}
              >${wrong === undefined ? comments.more : this.words.shell.retry}</wa-button
            >`
      }`;
  }

  #card(comment: SignerComment, shown: Voices, isChosen: boolean): TemplateResult {
    const choose = () => (this.wording = wordingOf(comment, shown));
    return commentCard({
      comment,
      isChosen,
      isMixed: this.which === 'all',
      countryOf: this.#countries.nameOf,
      choose: this.#mayChange ? choose : undefined,
    });
  }

  #reading(): TemplateResult {
    const { searching, stop } = this.words.comments;
    return html`<p class="row loading" role="status">
      ${searching}
      <button type="button" class="link-button" @click=${() => this.#reader.stop()}>${stop}</button>
    </p>`;
  }

  #chosen({ voices }: Voices): TemplateResult {
    const change = {
      move: (at: number, by: -1 | 1) => void this.#move(voices, at, by),
      edit: (voice: Voice) => (this.wording = wordingOfChosen(voice)),
      takeOut: (voice: Voice) => void this.#takeOut(voice),
    };
    return chosenList({ voices, change: this.#mayChange ? change : undefined });
  }

  get #api() {
    return api.petitions[':petition'];
  }

  get #mayChange(): boolean {
    return session.value?.permissions.includes('campaigns:write') ?? false;
  }

  async #move(voices: readonly Voice[], at: number, by: -1 | 1): Promise<void> {
    const sources = voices.map(({ source }) => source ?? '');
    const [moved = ''] = sources.splice(at, 1);
    sources.splice(at + by, 0, moved);
    const param = { petition: this.params['petition']! };
    const changed = await this.#changing.send(() => ask(this.#api.voices.$put({ param, json: { sources } })));
    if (changed) this.changed = changed;
  }

  async #takeOut({ source }: Voice): Promise<void> {
    const param = { petition: this.params['petition']!, voice: source! };
    const changed = await this.#changing.send(() => ask(this.#api.voices[':voice'].$delete({ param })));
    if (!changed) return;
    this.changed = changed;
    toast(this.words.comments.chosen.takenOut);
  }

  readonly #close = () => (this.wording = undefined);

  readonly #worded = ({ detail }: CustomEvent<Voices>) => {
    this.changed = detail;
    this.#close();
  };
}
