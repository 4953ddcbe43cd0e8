import { store } from '../state/store.ts';

/** What the stream of a paper tells. */
export interface PaperListener {
  onProgress(told: { progress: number; step: string }): void;
  onDone(job: { status: string; error?: { message: string } }): void;
  onLost(): void;
}

/** Breaks in a row after which a stream is given up; the browser opens it again by itself until then. */
const MOST_BREAKS = 3;

/** Listens to the Server-Sent Events of a paper until it has ended. Answers how to stop listening. */
export function followPaper(paperId: string, listener: PaperListener): () => void {
  const { locale } = store.getState();
  const source = new EventSource(`/api/papers/${encodeURIComponent(paperId)}/events?lang=${locale}`);
  let breaks = 0;
  source.addEventListener('progress', ({ data }: MessageEvent<string>) => {
    breaks = 0;
    listener.onProgress(JSON.parse(data));
  });
  source.addEventListener('done', ({ data }: MessageEvent<string>) => {
    source.close();
    listener.onDone(JSON.parse(data).job);
  });
  source.onerror = () => {
    breaks += 1;
    if (source.readyState !== EventSource.CLOSED && breaks < MOST_BREAKS) return;
    source.close();
    listener.onLost();
  };
  return () => source.close();
}
