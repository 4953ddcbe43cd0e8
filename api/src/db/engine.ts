/** A connection in the middle of a transaction. */
export interface Session {
  run(text: string, values: unknown[]): Promise<object[]>;
  /** Several statements in one text, without values. */
  script(text: string): Promise<void>;
  /** All or nothing within the transaction. */
  savepoint<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
}

/** What a database product must do to stand behind the door. The door adds every guard that both need alike. */
export interface Engine {
  readonly name: 'postgresql' | 'embedded';
  run(text: string, values: unknown[]): Promise<object[]>;
  begin<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /** Whether the error means that the connection is gone, so that nothing more may be asked over it. */
  isConnectionLost(error: unknown): boolean;
  end(): Promise<void>;
}
