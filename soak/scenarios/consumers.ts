import { CONSUMERS } from '../consumers/consumers.ts';
import { installProject } from '../consumers/project.ts';
import type { Scenario } from '../scenario.ts';

export const consumers: Scenario = {
  name: 'consumers',
  tries: 'the packages in other people’s builds, taken from the registry',
  rounds: 1,
  run: async (rounds, report) => {
    const project = await installProject();
    try {
      for (let round = 0; round < rounds; round += 1) {
        for (const { name, faults } of CONSUMERS) {
          const found = await faults(project).catch((error: Error) => [error.message]);
          report({ did: name, acknowledged: 0, sentAgain: 0, backAfterMs: null, faults: found });
        }
      }
    } finally {
      project.remove();
    }
  },
};
