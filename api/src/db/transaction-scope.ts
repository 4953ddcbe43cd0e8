/** What is asked over a transaction's connection. `isFatal`: a failure leaves nothing to commit. */
interface Question<Result> {
  put(): Promise<Result>;
  isFatal: boolean;
  isLost(error: unknown): boolean;
}

/**
 * The life of one transaction, or of one savepoint within it. Questions are put one after another; those of a savepoint
 * hold back its parent's, because they share a connection.
 */
export class TransactionScope {
  readonly #idleMs: number;
  readonly #parent: TransactionScope | undefined;
  #state: 'open' | 'ended' | 'lost' = 'open';
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #failure: { cause: unknown } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #giveUp: (reason: Error) => void = () => {};
  readonly #givenUp: Promise<never>;

  constructor(idleMs: number, parent?: TransactionScope) {
    this.#idleMs = idleMs;
    this.#parent = parent;
    this.#givenUp = new Promise((_, reject) => {
      this.#giveUp = reject;
    });
    this.#givenUp.catch(() => {});
    this.#watch();
  }

  get isOpen(): boolean {
    return this.#state === 'open';
  }

  /** The work's result, or a failure as soon as the work has been silent for too long. */
  race<Result>(work: Promise<Result>): Promise<Result> {
    return Promise.race([work, this.#givenUp]);
  }

  /** Puts a question when those before it are answered. `asker` is the scope whose work is asking. */
  async ask<Result>(asker: TransactionScope | undefined, { put, isFatal, isLost }: Question<Result>): Promise<Result> {
    if (asker?.isOpen && asker.isWithin(this)) {
      throw new Error('Inside a nested transaction only its own door may be asked: this query would wait for itself.');
    }
    this.#refuseWhenOver();
    this.#waiting += 1;
    clearTimeout(this.#timer);
    const answer = this.#last.then(() => {
      if (this.#state === 'lost') this.#refuseWhenOver();
      return put();
    });
    this.#last = answer.catch((cause) => {
      if (isLost(cause)) this.#lose();
      if (isFatal || this.#state === 'lost') this.#failure ??= { cause };
    });
    try {
      await this.#last;
      return await answer;
    } finally {
      this.#waiting -= 1;
      this.#watch();
    }
  }

  /** Takes no more questions, and waits for those under way, so that none is asked after the commit or rollback. */
  async end(): Promise<void> {
    if (this.#state === 'open') this.#state = 'ended';
    clearTimeout(this.#timer);
    await this.#last;
  }

  /** PostgreSQL answers the commit of a transaction in which a statement failed with a silent rollback: fail instead. */
  refuseCommitAfterFailure(): void {
    if (this.#failure) throw this.#failure.cause;
  }

  /** Whether this is a savepoint, at any depth, of the other. */
  isWithin(outer: TransactionScope): boolean {
    for (let scope = this.#parent; scope; scope = scope.#parent) if (scope === outer) return true;
    return false;
  }

  #refuseWhenOver(): void {
    if (this.#state === 'open') return;
    throw new Error(
      this.#state === 'lost'
        ? 'The connection of this transaction is lost; it was rolled back.'
        : 'This transaction has ended; its door takes no more queries.',
    );
  }

  #lose(): void {
    this.#state = 'lost';
    if (this.#parent) this.#parent.#lose();
  }

  #watch(): void {
    if (this.#state !== 'open' || this.#waiting > 0) return;
    this.#timer = setTimeout(() => {
      this.#giveUp(new Error(`A transaction asked nothing for ${this.#idleMs / 1000} s; it was rolled back.`));
    }, this.#idleMs);
    this.#timer.unref();
  }
}
