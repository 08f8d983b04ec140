import { type Task, TaskStatus } from '@lit/task';
import { isProblem } from '../requests/api-problem.ts';
import { loading } from './loading.ts';
import { failedNotice } from './notice.ts';

/**
 * What the server was asked for, once it is there; while it is asked for again, the last answer stays.
 *
 * @throws The task's error when it is none of the server's.
 */
export function loaded<Value>(
  task: Task<readonly unknown[], Value>,
  draw: (value: Value) => unknown,
): unknown {
  if (task.status === TaskStatus.ERROR) {
    if (!isProblem(task.error)) throw task.error;
    return failedNotice(() => void task.run(), 2);
  }
  return task.value === undefined ? loading() : draw(task.value);
}
