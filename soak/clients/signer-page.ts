import type { Target } from './post.ts';

/** A form of a signer's page: the values that it sends without anything typed. */
type Form = { path: string; fields: Record<string, string> };

/** Opens the page behind an email's link. @param path Of the link: the server's public name is another. */
export async function openPage({ port }: Target, path: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'Accept-Language': 'en' } });
  return response.text();
}

/** Presses the button of a form, as a browser does. @returns The page that follows. */
export async function press({ port }: Target, { path, fields }: Form): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  return response.text();
}

/** The page's forms of one action, such as `confirm`. */
export function formsFor(page: string, action: string): Form[] {
  const forms = [...page.matchAll(/<form method="post" action="([^"]+)">(.*?)<\/form>/gs)];
  return forms
    .map(([_all, path = '', body = '']) => ({ path, fields: fieldsIn(body) }))
    .filter(({ fields }) => fields['action'] === action);
}

function fieldsIn(body: string): Record<string, string> {
  const hidden = [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(hidden.map(([_all, name = '', value = '']) => [name, value]));
}
