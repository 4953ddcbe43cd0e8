import type { RunSiting, SitingTask } from '@xuetu/api/siting/siting-task';
import type { Proposal, SitingProgress } from '@xuetu/geodata/siting';

/** A solve that a test ends as it likes. */
export interface Solve {
  task: SitingTask;
  tell(progress: SitingProgress): void;
  finish(proposal: Proposal): void;
  fail(error: Error): void;
  /** Resolves once it was asked to end with what it has. */
  cancelled: Promise<void>;
  /** Resolves once it was ended from outside. */
  stopped: Promise<void>;
}

/** A `RunSiting` whose solves are handed to the test one after the other. */
export function someSolves(): { runSiting: RunSiting; next(): Promise<Solve>; begun(): number } {
  const begun: Solve[] = [];
  const waiting: ((solve: Solve) => void)[] = [];
  let count = 0;
  const runSiting: RunSiting = (task, onProgress) => {
    const answer = later<Proposal>();
    const cancelled = later<void>();
    const stopped = later<void>();
    const solve: Solve = {
      task,
      tell: onProgress,
      finish: answer.resolve,
      fail: answer.reject,
      cancelled: cancelled.promise,
      stopped: stopped.promise,
    };
    count += 1;
    const hand = waiting.shift();
    if (hand) hand(solve);
    else begun.push(solve);
    return { proposal: answer.promise, cancel: () => cancelled.resolve(), stop: () => stopped.resolve() };
  };
  return {
    runSiting,
    next: () => {
      const solve = begun.shift();
      return solve ? Promise.resolve(solve) : new Promise((resolve) => waiting.push(resolve));
    },
    begun: () => count,
  };
}

function later<Value>() {
  let resolve: (value: Value) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<Value>((keep, refuse) => {
    resolve = keep;
    reject = refuse;
  });
  return { promise, resolve, reject };
}
