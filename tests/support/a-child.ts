import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A real process running one of the scripts of this folder with the Node that runs the tests. */
export interface Child {
  pid: number;
  /** Waits for its next line of output; throws where it ends without one. */
  line(): Promise<string>;
  tell(word: string): void;
  /** Ends it without warning (SIGKILL) and waits until it is gone. */
  kill(): Promise<void>;
  ended(): Promise<void>;
}

export function aChild(script: string, ...args: string[]): Child {
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const exit = once(child, 'exit');
  return {
    pid: child.pid!,
    line: async () => {
      const { value, done } = await lines.next();
      if (done) throw new Error(`${script} ended without another line.`);
      return value;
    },
    tell: (word) => child.stdin!.write(`${word}\n`),
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
    ended: async () => {
      await exit;
    },
  };
}
