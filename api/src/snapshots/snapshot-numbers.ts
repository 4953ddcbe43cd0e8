import type { Side } from '@xuetu/geodata/compare';
import { known } from '@xuetu/geodata/dossier';
import { STAGES, type Stage } from '@xuetu/geodata/model';
import { type Results, seatShortage } from '@xuetu/geodata/simulation';
import { SnapshotFinding, type SnapshotNumbers, type SnapshotShortage } from '@xuetu/geodata/story';

const DECIMALS = 4;

/** The numbers of a simulated plan in the form that is frozen. The same plan and program give the same value. */
export function snapshotNumbers({ plan, results, findings }: Side): SnapshotNumbers {
  const names = new Map(plan.schools.map((school) => [school.id, school.name]));
  const { years, rows } = results;
  const inYears = (values: Float64Array, row: number) =>
    years.map((_, y) => known(values[row * years.length + y], DECIMALS));
  return {
    years: [...years],
    rows: rows.map(({ schoolId, stage }, row) => ({
      schoolId,
      name: names.get(schoolId) ?? schoolId,
      stage,
      pupils: inYears(results.enrolment, row),
      seats: inYears(results.seats, row),
      classes: inYears(results.classes, row),
      largestClass: inYears(results.largestClass, row),
    })),
    findings: findings.map((each) => SnapshotFinding.parse({ ...each, value: Number(each.value.toFixed(DECIMALS)) })),
    shortage: STAGES.filter((stage) => rows.some((row) => row.stage === stage)).map((stage) =>
      shortageOf(results, stage),
    ),
  };
}

function shortageOf(results: Results, stage: Stage): SnapshotShortage {
  const Y = results.years.length;
  const isKnown = (y: number) =>
    results.rows.some((row, r) => {
      const at = r * Y + y;
      return row.stage === stage && Number.isFinite(results.enrolment[at]! + results.seats[at]!);
    });
  return {
    stage,
    seats: results.years.map((year, y) => (isKnown(y) ? known(seatShortage(results, stage, year), DECIMALS) : null)),
    unassigned: results.years.map((_, y) => known(results.unassigned[STAGES.indexOf(stage) * Y + y], DECIMALS)),
  };
}
