// Asks the server whether it knows the names in the tags.
import type { LocalizedText } from '@samleng/contract';

/** `title` where it is known; `meant` a name that is nearly the same, if there is one. */
export type Answer =
  | { known: true; title: LocalizedText | undefined }
  | { known: false; meant: string | undefined }
  | 'away';

type Document = { title?: LocalizedText | string; name?: LocalizedText; didYouMean?: string };

const answers = new Map<string, Promise<Answer>>();

/** Each is asked once, however many tags name it. */
export function ask(url: string): Promise<Answer> {
  const answer = answers.get(url) ?? request(url);
  answers.set(url, answer);
  return answer;
}

async function request(url: string): Promise<Answer> {
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    const { title, name, didYouMean } = (await response.json()) as Document;
    if (response.ok) return { known: true, title: typeof title === 'object' ? title : name };
    return response.status === 404 ? { known: false, meant: didYouMean } : 'away';
  } catch {
    answers.delete(url);
    return 'away';
  }
}
