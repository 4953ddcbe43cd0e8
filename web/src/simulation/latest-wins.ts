/** Said instead of an answer to a question that a newer one overtook. */
export type Superseded = 'superseded';

/**
 * Calls slow work one at a time. While one call runs only the newest question waits; every overtaken one,
 * the running one included, is answered 'superseded'. A failure of the work is the failure of its question alone.
 */
export function latestWins<Question, Reply>(
  work: (question: Question) => Promise<Reply>,
): { ask(question: Question): Promise<Reply | Superseded>; forget(): void } {
  let newest = 0;
  let running: Promise<unknown> = Promise.resolve();
  return {
    async ask(question) {
      newest += 1;
      const mine = newest;
      await running;
      if (mine !== newest) return 'superseded';
      const reply = work(question);
      running = reply.catch(() => undefined);
      const done = await reply;
      return mine === newest ? done : 'superseded';
    },
    forget() {
      newest += 1;
    },
  };
}
