import { api, ask } from '../../../api.ts';
import { isProblem } from '../../../requests/api-problem.ts';
import type { Editing } from '../model/editing.ts';
import type { Localized } from '../model/petition-types.ts';
import { inOwn } from '../../../words/shown.ts';
import type { PreviewMessage } from '../../../preview/message.ts';

export type Previewed = PreviewMessage['petition'];

/** What is typed, as the public would get it; undefined while something in it is not right yet. */
export async function previewOf({ sent, edited }: Editing): Promise<Previewed | undefined> {
  const json = { entry: { ...sent, draft: true } };
  try {
    const param = { campaign: edited.campaign.slug };
    const previewed = await ask(api.campaigns[':campaign'].preview.$post({ param, json }));
    return { ...previewed, summary: counted(previewed, edited.summary) };
  } catch (error) {
    // It follows the typing, so that no connection is told where something is saved.
    if (!isProblem(error)) throw error;
    return undefined;
  }
}

/** With the signatures that the petition has. */
function counted(
  { summary, steps }: Previewed,
  { count, online, paper, carriedOver, today }: Previewed['summary'],
) {
  const step = Math.min(steps.find((next) => next > count) ?? summary.goal, summary.goal);
  return { ...summary, count, online, paper, carriedOver, today, step };
}

/** What the form says of names and news, in the reader's language. */
export function toldIn({ consents, showNames, fields }: Previewed): string[] {
  const lines: (Localized | undefined)[] = [
    consents.handOver,
    showNames ? consents.showName : undefined,
    fields.comment === 'off' ? undefined : consents.comment,
    consents.news,
  ];
  return lines.flatMap((line) => (line === undefined ? [] : inOwn(line)));
}
