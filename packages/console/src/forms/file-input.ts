import { html, nothing, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { words } from '../words/words.ts';

type Asked = {
  id: string;
  /** As the attribute of `<input>` has it. */
  accept: string;
  /** The name of the chosen file. */
  chosen: string | undefined;
  choose: (file: File | undefined) => void;
  /** The ids of hints and of what is wrong. */
  toldBy?: string;
  isWrong?: boolean;
};

/** Chooses a file. The browser's own button speaks the browser's language, so that ours lies over it. */
export function fileInput({ id, accept, chosen, choose, toldBy, isWrong = false }: Asked): TemplateResult {
  const { file } = words().campaign;
  return html`<div class="file">
    <input
      id=${id}
      type="file"
      class="unseen"
      accept=${accept}
      aria-describedby=${toldBy ?? nothing}
      aria-invalid=${isWrong ? 'true' : 'false'}
      @change=${({ target }: Event) => choose((target as HTMLInputElement).files?.[0])}
    />
    <label class="choose" for=${id}><wa-icon name="document-text"></wa-icon> ${file.choose}</label>
    <span class="soft" translate=${chosen === undefined ? nothing : 'no'}>${chosen ?? file.none}</span>
  </div>`;
}
