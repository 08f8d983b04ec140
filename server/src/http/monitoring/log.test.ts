import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it, type TestContext } from 'node:test';
import { FLAGS } from '../../testing/servers/samleng.ts';
import { until } from '../../testing/until.ts';

const LOG = new URL('./log.ts', import.meta.url).href;

/**
 * Runs a child process that creates a log and then executes a script.
 *
 * @returns `lines` is the output so far.
 */
function logging(test: TestContext, then: string) {
  const script = `import { createLog } from '${LOG}'; const { log, flush } = createLog(); ${then}`;
  const argv = [...FLAGS, '--input-type=module', '--eval', script];
  const child = spawn(process.execPath, argv, { stdio: ['pipe', 'pipe', 'inherit'] });
  test.after(() => child.kill('SIGKILL'));
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const lines = () => text.split('\n').filter((line) => line !== '');
  return { child, lines };
}

async function ended(child: ChildProcess): Promise<void> {
  const [code] = (await once(child, 'close')) as [number | null];
  assert.equal(code, 0);
}

// Keeps the process running until its standard input ends.
const RUNS_ON = `process.stdin.resume();`;
const routesOf = (lines: string[]) => lines.map((line) => (JSON.parse(line) as { route: string }).route);

describe('the log of a server', () => {
  it('has each line after a moment while the process runs, without a further line or a flush', async (test) => {
    const { child, lines } = logging(test, `log.info({ route: 'a' }); ${RUNS_ON}`);
    await until(() => lines().length > 0);
    assert.deepEqual(routesOf(lines()), ['a']);
    assert.equal(child.exitCode, null);
  });

  it('has all lines in order when the process ends, and does not delay its end', async (test) => {
    const many = `for (let number = 0; number < 250; number += 1) log.info({ route: String(number) });`;
    const { child, lines } = logging(test, many);
    await ended(child);
    assert.deepEqual(
      routesOf(lines()),
      Array.from({ length: 250 }, (_, number) => String(number)),
    );
  });

  it('has each line once when the process is made to end', async (test) => {
    const { child, lines } = logging(
      test,
      `log.info({ route: 'a' }); flush(); log.info({ route: 'b' }); process.exit(0);`,
    );
    await ended(child);
    // Lines flushed at `exit` may overtake earlier ones; their timestamps tell the order.
    assert.deepEqual(routesOf(lines()).toSorted(), ['a', 'b']);
  });

  it('has signs that move the cursor or turn text around only as numbers', async (test) => {
    const route = 'a\u009b2J\u202e\u001b\n\u2028';
    const { child, lines } = logging(test, `log.info({ route: ${JSON.stringify(route)} });`);
    await ended(child);
    assert.match(lines()[0]!, /^[\x20-\x7e]*$/);
    assert.deepEqual(routesOf(lines()), [route]);
  });

  it('names neither the machine nor the process', async (test) => {
    const { child, lines } = logging(test, `log.info({ route: 'a' });`);
    await ended(child);
    assert.deepEqual(Object.keys(JSON.parse(lines()[0]!) as object), ['level', 'time', 'route']);
  });
});
