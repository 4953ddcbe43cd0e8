import type { HeatMeasure } from '@xuetu/geodata/heat';
import type { Stage } from '@xuetu/geodata/model';
import type { ReadyFigures } from '../figures/figures.ts';
import { type HeatFrame, heatFrame } from './heat-frame.ts';

/** Frames kept: those of all years in two plans beside each other, of the longest horizon. A city's are 0.2 MB each. */
const KEPT = 64;

const frames: { of: unknown[]; frame: HeatFrame }[] = [];

/** The frame of `heatFrame`, the same object for the same question, so that map, headline and cards work it out once. */
export function frameShown(
  figures: ReadyFigures,
  measure: HeatMeasure,
  stage: Stage,
  year: number,
): HeatFrame | undefined {
  const of = [figures.simulated, figures.ground, figures.stages[stage], measure, stage, year];
  const at = frames.findIndex((each) => each.of.every((part, i) => part === of[i]));
  if (at >= 0) {
    const [known] = frames.splice(at, 1);
    frames.unshift(known!);
    return known!.frame;
  }
  const frame = heatFrame(figures, measure, stage, year);
  if (!frame) return undefined;
  frames.unshift({ of, frame });
  frames.length = Math.min(frames.length, KEPT);
  return frame;
}
