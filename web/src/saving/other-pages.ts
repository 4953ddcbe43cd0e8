/** Milliseconds in which another page of this browser has to say that it is there. */
const PATIENCE = 250;

type Said = { kind: 'who' } | { kind: 'here'; writer: string };

/** The other pages of this browser. */
export interface OtherPages {
  /** Which writers still have a page; whoever does not answer is gone, by a reload or a crash. */
  writers(): Promise<ReadonlySet<string>>;
}

/** Answers other pages of this browser that ask who is there, and asks them. */
export function otherPages(writer: string): OtherPages {
  const channel = new BroadcastChannel('xuetu-pages');
  let heard = new Set<string>();
  channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (data.kind === 'who') channel.postMessage({ kind: 'here', writer } satisfies Said);
    else heard.add(data.writer);
  });
  return {
    async writers() {
      heard = new Set();
      channel.postMessage({ kind: 'who' } satisfies Said);
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
      return heard;
    },
  };
}
