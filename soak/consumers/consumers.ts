import { globSync } from 'node:fs';
import type { Project } from './project.ts';

/** Somebody who takes our packages. */
type Consumer = {
  name: string;
  /** @returns What is wrong with what was built. @throws When it could not be built. */
  faults: (project: Project) => Promise<string[]>;
};

const SERVER = 'server="https://sign.example"';
const TAGS = [
  `<samleng-petition-form petition="right-to-vote" ${SERVER} lang="km" no-sticky="">`,
  `<samleng-signature-counter petition="right-to-vote" ${SERVER} live="">`,
  `<samleng-thank-you-wall campaign="ceroc" ${SERVER} limit="3">`,
];

export const CONSUMERS: Consumer[] = [
  { name: 'Next with Turbopack', faults: (project) => next(project, '--turbopack') },
  { name: 'Next with webpack', faults: (project) => next(project, '--webpack') },
  { name: 'an IIFE by esbuild in jsdom', faults: (project) => inJsdom(project, 'jsdom') },
  { name: 'an IIFE by esbuild in jsdom 26', faults: (project) => inJsdom(project, 'jsdom-26') },
  { name: 'Lit’s renderer for servers', faults: litOnServer },
];

async function next(project: Project, bundler: string): Promise<string[]> {
  await project.node('node_modules/next/dist/bin/next', 'build', bundler);
  const page = project.read('.next/server/app/index.html');
  const missing = TAGS.filter((tag) => !page.includes(tag)).map((tag) => `the server does not render ${tag}`);
  return [...missing, ...paths(project, '.next/static/**/*.js')];
}

async function inJsdom(project: Project, version: string): Promise<string[]> {
  const options = ['--bundle', '--format=iife', '--log-level=error', '--outfile=script.js'];
  await project.node('node_modules/esbuild/bin/esbuild', 'elements.mjs', ...options);
  const told = await project.node('in-jsdom.mjs', version, 'script.js', 'answers.json');
  return [...told.split('\n').filter(Boolean), ...paths(project, 'script.js')];
}

async function litOnServer(project: Project): Promise<string[]> {
  const page = await project.node('lit-server.mjs');
  const tags = [...page.matchAll(/<(samleng-[\w-]+)\s[^>]*server="https:\/\/sign\.example"/g)];
  return tags.length === 3 ? [] : [`rendered: ${page}`];
}

/** The builder's own folder in files that everybody gets. */
function paths(project: Project, files: string): string[] {
  const found = globSync(files, { cwd: project.folder }).filter((file) =>
    project.read(file).includes(project.folder),
  );
  return found.map((file) => `${file} has the builder’s own path in it`);
}
