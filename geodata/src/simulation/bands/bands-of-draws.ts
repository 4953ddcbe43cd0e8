import { STAGES } from '../../model/index.ts';
import type { Results } from '../results.ts';
import type { Bands } from './bands.ts';
import { emptyQuantiles, setQuantiles } from './quantiles-of.ts';

/**
 * Makes bands of the deviations of every draw, by [(target * Y + year) * draws + draw]; targets are the rows, the unassigned of
 * each stage, and the entry grades of the rows. Sorts the deviations in place.
 */
export function bandsOfDraws(results: Results, deviations: Float32Array, draws: number, seed: number): Bands {
  const { years, rows } = results;
  const Y = years.length;
  const R = rows.length;
  const bands: Bands = {
    years,
    draws,
    seed,
    rows: emptyQuantiles(R * Y),
    entry: emptyQuantiles(R * Y),
    stages: emptyQuantiles(STAGES.length * Y),
    shortageProbability: new Float64Array(R * Y),
    expectedShortage: new Float64Array(R * Y),
    stageShortageProbability: new Float64Array(STAGES.length * Y),
    stageExpectedShortage: new Float64Array(STAGES.length * Y),
    stageShortage: emptyQuantiles(STAGES.length * Y),
  };
  const drawsAt = (target: number, y: number) => {
    const from = (target * Y + y) * draws;
    return deviations.subarray(from, from + draws);
  };
  for (let y = 0; y < Y; y++) {
    for (const [s, stage] of STAGES.entries()) {
      const ofStage = rows.flatMap((row, r) => (row.stage === stage ? [r] : []));
      setStage(bands, results, s, y, ofStage, drawsAt);
      for (const r of ofStage) {
        const at = r * Y + y;
        const { grades, gradeStart } = rows[r]!;
        const entry = grades.length > 0 ? results.gradePupils[gradeStart * Y + y]! : Number.NaN;
        setQuantiles(bands.rows, at, results.enrolment[at]!, drawsAt(r, y));
        setQuantiles(bands.entry, at, entry, drawsAt(R + STAGES.length + r, y));
      }
    }
  }
  return bands;
}

type DrawsAt = (target: number, y: number) => Float32Array;

/** What each draw adds up to over the schools of a stage, school by school and in total. */
function setStage(
  bands: Bands,
  results: Results,
  s: number,
  y: number,
  rows: readonly number[],
  drawsAt: DrawsAt,
): void {
  const Y = results.years.length;
  const unassigned = results.unassigned[s * Y + y]! || 0;
  const pupils = Float32Array.from(drawsAt(results.rows.length + s, y), (each) => each || 0);
  const short = pupils.map((each) => Math.max(0, Math.round(unassigned + each)));
  let expected = unassigned;
  for (const r of rows) {
    const enrolment = results.enrolment[r * Y + y]!;
    const seats = results.seats[r * Y + y]!;
    const deviations = drawsAt(r, y);
    let [times, total] = [0, 0];
    for (let d = 0; d < deviations.length; d++) {
      const over = Math.round(enrolment + deviations[d]!) - seats;
      if (over > 0) {
        times++;
        total += over;
        short[d]! += over;
      }
      if (!Number.isNaN(enrolment)) pupils[d]! += deviations[d]!;
    }
    const isKnown = !Number.isNaN(enrolment - seats);
    bands.shortageProbability[r * Y + y] = isKnown ? times / deviations.length : Number.NaN;
    bands.expectedShortage[r * Y + y] = isKnown ? total / deviations.length : Number.NaN;
    if (!Number.isNaN(enrolment)) expected += enrolment;
  }
  setQuantiles(bands.stages, s * Y + y, expected, pupils);
  bands.stageShortageProbability[s * Y + y] = short.reduce((sum, each) => sum + (each > 0 ? 1 : 0), 0) / short.length;
  bands.stageExpectedShortage[s * Y + y] = short.reduce((sum, each) => sum + each, 0) / short.length;
  setQuantiles(bands.stageShortage, s * Y + y, 0, short);
}
