import type { School, Stage } from '../model/index.ts';
import type { Finding } from '../rules/index.ts';
import type { Results } from '../simulation/index.ts';
import { brokenRule } from './broken-rule.ts';
import { type ColourClass, classOf, PRESSURE_CLASSES } from './colours.ts';
import { schoolNumbers } from './school-numbers.ts';

interface Simulated {
  plan: { schools: readonly School[] };
  results: Results;
  findings: readonly Finding[];
}

/** One school in one year. */
export interface GridCell {
  year: number;
  /** Pupils over seats; undefined where it is not open or not known. */
  use: number | undefined;
  pressure: ColourClass | undefined;
  /** Said beside the colour, for a print without colours. */
  mark: '' | '◆' | '▲' | '▲▲';
  /** A rule of school or class size is broken. */
  isBroken: boolean;
}

export interface GridRow {
  school: School;
  cells: GridCell[];
  /** The fullest it ever gets. */
  peak: number;
}

/** Schools of a stage by years, the fullest first. */
export function gridRows(simulated: Simulated, stage: Stage): GridRow[] {
  const { plan, results } = simulated;
  return plan.schools
    .filter((school) => school.stages.some((each) => each.stage === stage))
    .map((school): GridRow => {
      const cells = results.years.map((year) => cellOf(simulated, school, stage, year));
      return { school, cells, peak: Math.max(0, ...cells.map(({ use }) => use ?? 0)) };
    })
    .sort((a, b) => b.peak - a.peak || (a.school.id < b.school.id ? -1 : 1));
}

function cellOf(simulated: Simulated, school: School, stage: Stage, year: number): GridCell {
  const { utilisation: use } = schoolNumbers(simulated, school, stage, year);
  const pressure = classOf(PRESSURE_CLASSES, use);
  return {
    year,
    use,
    pressure,
    mark: PRESSURE_MARKS[pressure?.key ?? ''] ?? '',
    isBroken: use !== undefined && brokenRule(simulated, school.id, stage, year) !== undefined,
  };
}

export const PRESSURE_MARKS: Readonly<Record<string, GridCell['mark']>> = { early: '◆', over: '▲', far: '▲▲' };
