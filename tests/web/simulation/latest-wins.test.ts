import { describe, expect, test } from 'vitest';
import { latestWins } from '../../../web/src/simulation/latest-wins.ts';

/** Work that answers when the test says so. */
function slowWork() {
  const started: string[] = [];
  const ends = new Map<string, { resolve: (reply: string) => void; reject: (error: Error) => void }>();
  const caller = latestWins((question: string) => {
    started.push(question);
    return new Promise<string>((resolve, reject) => ends.set(question, { resolve, reject }));
  });
  return { caller, started, ends };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a scenario changed faster than it can be simulated', () => {
  test('simulates the first and the newest, and only the newest is answered', async () => {
    const { caller, started, ends } = slowWork();
    const answers = ['a', 'b', 'c'].map((each) => caller.ask(each));
    await settled();
    const late = caller.ask('d');
    ends.get('c')?.resolve('C');
    await settled();
    ends.get('d')?.resolve('D');
    expect(await Promise.all(answers)).toEqual(['superseded', 'superseded', 'superseded']);
    expect(await late).toBe('D');
    expect(started).toEqual(['c', 'd']);
  });

  test('never runs two simulations at once', async () => {
    const { caller, started, ends } = slowWork();
    const first = caller.ask('a');
    await settled();
    const second = caller.ask('b');
    await settled();
    expect(started).toEqual(['a']);
    ends.get('a')?.resolve('A');
    await settled();
    expect(started).toEqual(['a', 'b']);
    ends.get('b')?.resolve('B');
    expect([await first, await second]).toEqual(['superseded', 'B']);
  });

  test('goes on after a failure, which is that of its own question', async () => {
    const { caller, ends } = slowWork();
    const first = caller.ask('a');
    await settled();
    ends.get('a')?.reject(new Error('no enrolment'));
    await expect(first).rejects.toThrow('no enrolment');
    const second = caller.ask('b');
    await settled();
    ends.get('b')?.resolve('B');
    expect(await second).toBe('B');
  });

  test('is answered by nothing once it was closed', async () => {
    const { caller, ends } = slowWork();
    const first = caller.ask('a');
    await settled();
    caller.forget();
    ends.get('a')?.resolve('A');
    expect(await first).toBe('superseded');
  });
});
