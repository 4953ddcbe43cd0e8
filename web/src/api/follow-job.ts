import type { LocalName } from '@xuetu/geodata/model';
import type { CurvePoint } from '../state/siting/siting-state.ts';
import { store } from '../state/store.ts';
import type { SitingJob } from './siting-job.ts';

/** What a job's stream tells, and that it tells nothing any more before the end. */
export interface JobListener {
  onProgress(told: { progress: number; step: LocalName }): void;
  /** A point of the curve and its place in it, counted from 0. */
  onPoint(point: CurvePoint, place: number): void;
  onDone(job: SitingJob): void;
  /** The stream broke off; the browser opens it again, until it is lost. */
  onBreak(): void;
  onLost(): void;
}

/** Breaks in a row after which a stream is given up; the browser opens it again by itself until then. */
const MOST_BREAKS = 3;

/** Listens to a job's Server-Sent Events until it has ended. Answers how to stop listening. */
export function followJob(jobId: string, listener: JobListener): () => void {
  const { locale } = store.getState();
  const source = new EventSource(`/api/siting/${encodeURIComponent(jobId)}/events?lang=${locale}`);
  let breaks = 0;
  const on = <Told>(name: string, take: (told: Told, id: string) => void) =>
    source.addEventListener(name, ({ data, lastEventId }: MessageEvent<string>) => {
      breaks = 0;
      take(JSON.parse(data) as Told, lastEventId);
    });
  on('progress', listener.onProgress);
  on<CurvePoint>('point', (point, id) => listener.onPoint(point, Number(id) - 1));
  on<{ job: SitingJob }>('done', ({ job }) => {
    source.close();
    listener.onDone(job);
  });
  source.onerror = () => {
    breaks += 1;
    listener.onBreak();
    if (source.readyState !== EventSource.CLOSED && breaks < MOST_BREAKS) return;
    source.close();
    listener.onLost();
  };
  return () => source.close();
}
