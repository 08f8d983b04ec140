import { html, nothing, type TemplateResult } from 'lit';
import './bulk/release-dialog.ts';
import './bulk/remove-dialog.ts';
import './detail/signature-dialog.ts';
import './filters/filter-dialog.ts';
import type { Known } from './model/known.ts';
import type { Chosen, SignatureRequests } from './model/signature-requests.ts';
import type { Condition, Signature } from './model/signature-types.ts';
import './removals/undo-dialog.ts';

/** What stands in front of the page. */
export type Dialog =
  | { kind: 'filter' }
  | { kind: 'signature'; signature: Signature }
  | { kind: 'remove' | 'release'; chosen: Chosen }
  | { kind: 'undo'; batch: string; removed: number };

type Shown = {
  dialog: Dialog | undefined;
  known: Known | undefined;
  requests: SignatureRequests;
  /** The public count. */
  before: number;
  mayChange: boolean;
  open: (dialog: Dialog) => void;
  /** Adds a condition, or shows only those of which it is true. */
  filter: (condition: Condition) => void;
  follow: (condition: Condition) => void;
  /** What was removed just now shall come back. */
  undo: (batch: string) => void;
  /** @param isChanged Whether anything was done. */
  close: (isChanged: boolean) => void;
};

type Closed = CustomEvent<boolean>;

export function dialogs(shown: Shown): TemplateResult | typeof nothing {
  const { dialog, known } = shown;
  if (dialog === undefined || known === undefined) return nothing;
  if (dialog.kind === 'filter') return filterDialog(shown);
  if (dialog.kind === 'signature') return signatureDialog(shown, dialog.signature);
  return workDialog(shown, dialog);
}

function filterDialog({ known, filter, close }: Shown): TemplateResult {
  return html`<filter-dialog
    .known=${known!}
    @chosen=${({ detail }: CustomEvent<Condition>) => filter(detail)}
    @close=${() => close(false)}
  ></filter-dialog>`;
}

function signatureDialog(shown: Shown, signature: Signature): TemplateResult {
  const { known, mayChange, open, follow, close } = shown;
  const chosen = { ids: [signature.id] };
  return html`<signature-dialog
    .signature=${signature}
    .known=${known!}
    .mayChange=${mayChange}
    @follow=${({ detail }: CustomEvent<Condition>) => follow(detail)}
    @remove=${() => open({ kind: 'remove', chosen })}
    @release=${() => open({ kind: 'release', chosen })}
    @close=${() => close(false)}
  ></signature-dialog>`;
}

function workDialog(
  { requests, before, undo, close }: Shown,
  dialog: Extract<Dialog, { kind: 'remove' | 'release' | 'undo' }>,
): TemplateResult {
  const closed = ({ detail }: Closed) => close(detail);
  if (dialog.kind === 'undo')
    return html`<undo-dialog
      .requests=${requests}
      .batch=${dialog.batch}
      .removed=${dialog.removed}
      @close=${closed}
    ></undo-dialog>`;
  if (dialog.kind === 'release')
    return html`<release-dialog
      .requests=${requests}
      .chosen=${dialog.chosen}
      .countBefore=${before}
      @close=${closed}
    ></release-dialog>`;
  return html`<remove-dialog
    .requests=${requests}
    .chosen=${dialog.chosen}
    .countBefore=${before}
    @undo=${({ detail }: CustomEvent<string>) => undo(detail)}
    @close=${closed}
  ></remove-dialog>`;
}
