import type { SitingProgress } from '@xuetu/geodata/siting';
import type { SitingNews } from '../db/index.ts';
import type { CurvePoint } from './siting-job.ts';

/** What a solve has said and nobody has written down yet. Of one alternative only the newest point is kept between two writings. */
export interface UntoldNews {
  hear(progress: SitingProgress, seconds: number): void;
  /** Hands over what there is and begins anew. */
  take(): SitingNews;
}

export function createUntoldNews(): UntoldNews {
  let latest: Pick<SitingProgress, 'progress' | 'step'> | undefined;
  let points = new Map<string, CurvePoint>();
  return {
    hear({ progress, step, point }, seconds) {
      latest = { progress: Math.min(Math.max(progress, 0), 1), step };
      if (!point) return;
      const { alternative, incumbent, lowerBound } = point;
      points.delete(alternative.en);
      points.set(alternative.en, { seconds, alternative, incumbent, lowerBound });
    },
    take() {
      const news = { ...latest, points: [...points.values()] };
      latest = undefined;
      points = new Map();
      return news;
    },
  };
}
