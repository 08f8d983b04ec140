import { parse } from 'regexparam';

/** What stands in a path's `:name` parts, decoded. */
export type Params = Readonly<Record<string, string>>;

/** `path` as in `/petitions/:petition`, without the console's base. */
export type Path = { path: string };

type Match<Route> = { route: Route; params: Params };

/** The first of the routes that fits, or undefined. */
export function match<Route extends Path>(routes: readonly Route[], path: string): Match<Route> | undefined {
  for (const route of routes) {
    const { keys, pattern } = parse(route.path);
    const found = pattern.exec(path);
    if (found) return paramsOf(keys, found, route);
  }
  return undefined;
}

function paramsOf<Route>(keys: string[], found: RegExpExecArray, route: Route): Match<Route> | undefined {
  try {
    const values = keys.map((key, at) => [key, decodeURIComponent(found[at + 1] ?? '')]);
    return { route, params: Object.fromEntries(values) as Params };
  } catch {
    // A path that no link of ours has, such as `/petitions/%`.
    return undefined;
  }
}
