import {
  HEAT_SCALES,
  type HeatAmounts,
  type HeatMeasure,
  heatAmounts,
  heatClassAt,
  heatValues,
} from '@xuetu/geodata/heat';
import type { Stage } from '@xuetu/geodata/model';
import type { ReadyFigures } from '../figures/figures.ts';

/** The heat of one year, ready to be painted. */
export interface HeatFrame {
  amounts: HeatAmounts;
  /** Value of each cell of the ground; NaN where nothing is drawn. */
  values: Float32Array;
  /** Class of each cell in the scale of the measure; 255 where nothing is drawn. */
  classes: Uint8Array;
}

export const NOT_DRAWN = 255;

/** The heat of a plan in one stage and year; undefined until what it is made of has been found. */
export function heatFrame(
  { simulated, ground, stages }: ReadyFigures,
  measure: HeatMeasure,
  stage: Stage,
  year: number,
): HeatFrame | undefined {
  const found = stages[stage];
  if (!ground || !found || !simulated.results.years.includes(year)) return undefined;
  const amounts = heatAmounts(simulated.results, found.reach, measure, year);
  const values = heatValues(ground, amounts);
  const scale = HEAT_SCALES[measure];
  const classes = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) classes[i] = heatClassAt(scale, values[i]!) & NOT_DRAWN;
  return { amounts, values, classes };
}
