// `npm publish` runs it in a package's folder: refuses what the registry would take without its source being known.
import { readFileSync } from 'node:fs';

const { name, repository } = JSON.parse(readFileSync('package.json', 'utf8'));

if (!repository?.url) {
  console.error(
    `${name} names no repository, and npm proves where a package comes from by that: write the public one into packages/*/package.json.`,
  );
  process.exit(1);
}
