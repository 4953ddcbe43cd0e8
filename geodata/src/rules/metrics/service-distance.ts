import { assignmentOf } from '../../assignment/index.ts';
import { distanceMetres } from '../../geometry/index.ts';
import { type Compound, type Plan, type School, STAGES, type Stage } from '../../model/index.ts';
import type { Results } from '../../simulation/index.ts';
import { stageName } from '../stage-name.ts';
import type { Measure } from './measure.ts';

/** The walk of a compound's pupils of one stage, from the year in which it begins until their school changes. */
export interface Walk {
  compound: Compound;
  stage: Stage;
  year: number;
  measure: Measure;
}

/**
 * Distance in a straight line, in metres, from each compound that has pupils to the nearest of its schools: a radius is drawn on
 * the map, so it is not compared with the walk, which is told beside it (straight line x detour factor).
 * One walk for each run of years with the same school, so that a distance is told once and not every year.
 */
export function serviceDistances(plan: Plan, results: Results, stages: readonly Stage[]): Walk[] {
  const schools = new Map(plan.schools.map((school) => [school.id, school]));
  return plan.compounds.flatMap((compound, c) =>
    stages.flatMap((stage) => walksOf(plan, results, compound, c, stage, schools)),
  );
}

function walksOf(
  plan: Plan,
  results: Results,
  compound: Compound,
  c: number,
  stage: Stage,
  schools: ReadonlyMap<string, School>,
): Walk[] {
  const assignment = assignmentOf(plan);
  const Y = results.years.length;
  const walks: Walk[] = [];
  let nearest: School | undefined;
  let told: School | undefined;
  for (const [y, year] of results.years.entries()) {
    if (y === 0 || assignment.turns.includes(year)) {
      const open = assignment.schoolsOf(compound, stage, year).map(({ schoolId }) => schools.get(schoolId)!);
      nearest = nearestOf(open, compound);
    }
    const pupils = results.compoundPupils[(c * STAGES.length + STAGES.indexOf(stage)) * Y + y]!;
    if (!nearest || nearest === told || !(pupils >= 0.5)) continue;
    told = nearest;
    walks.push({ compound, stage, year, measure: measureOf(compound, nearest, stage, plan.assumptions.detourFactor) });
  }
  return walks;
}

function nearestOf(schools: readonly School[], compound: Compound): School | undefined {
  let nearest: School | undefined;
  for (const school of schools) {
    if (!nearest || straight(compound, school) < straight(compound, nearest)) nearest = school;
  }
  return nearest;
}

function straight(compound: Compound, school: School): number {
  return distanceMetres(compound.point, school.location);
}

function measureOf(compound: Compound, school: School, stage: Stage, detour: number): Measure {
  const value = Math.round(straight(compound, school));
  const walk = Math.round(straight(compound, school) * detour);
  return {
    value,
    working: {
      zh: `${stageName(stage).zh}到${school.name} 直线${value}米（步行约 ${value} × ${detour} = ${walk}米）`,
      en: `${stageName(stage).en}, to ${school.nameEn ?? school.name}: ${value} m in a straight line (walk about ${value} × ${detour} = ${walk} m)`,
    },
  };
}
