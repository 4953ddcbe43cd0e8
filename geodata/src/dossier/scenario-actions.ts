import { classesAllowed, offerIn } from '../capacity/index.ts';
import type { Plan, Position, School, Stage } from '../model/index.ts';
import { numbersAt } from '../simulation/index.ts';
import { commonYears } from './common-years.ts';
import type { PictureSource } from './pictures/picture.ts';

/** One school or extension that a scenario adds to the base plan. */
export interface ScenarioAction {
  kind: 'build' | 'extend';
  schoolId: string;
  name: string;
  siteId: string | null;
  stage: Stage;
  /** First autumn with more seats than before. */
  year: number;
  classes: number | null;
  seats: number;
  /** 万元, seats times the assumed cost of one, without land. */
  costWan: number;
  landCostWan: number | null;
  location: Position;
}

/** What a scenario builds and extends: every school and stage that has more seats than in the base plan, from the first such year. */
export function scenarioActions(source: PictureSource): ScenarioAction[] {
  const { now, before } = source;
  const shared = commonYears(source);
  const base = new Map(before.plan.schools.map((school) => [school.id, school]));
  return now.plan.schools.flatMap((school) =>
    school.stages.flatMap(({ stage }) => {
      const gains = shared.map((year) => ({
        year,
        seats: seatsAt(now.results, school.id, stage, year) - seatsAt(before.results, school.id, stage, year),
      }));
      const most = Math.max(...gains.map(({ seats }) => seats));
      const first = gains.find(({ seats }) => seats > 0.5);
      if (!first) return [];
      const old = base.get(school.id);
      const isExtension = old !== undefined || (school.groupId !== undefined && base.has(school.groupId));
      const { buildCostWanPerSeat, extendCostWanPerSeat } = now.plan.assumptions;
      const site = isExtension ? undefined : siteUnder(now.plan, school);
      return [
        {
          kind: isExtension ? ('extend' as const) : ('build' as const),
          schoolId: school.id,
          name: school.name,
          siteId: site?.id ?? null,
          stage,
          year: first.year,
          classes: classesGained(school, old, stage, now.results.years.at(-1)!),
          seats: Math.round(most),
          costWan: Math.round(most * (isExtension ? extendCostWanPerSeat : buildCostWanPerSeat)[stage]),
          landCostWan: site?.landCostWan ?? null,
          location: school.location,
        },
      ];
    }),
  );
}

function seatsAt(results: PictureSource['now']['results'], schoolId: string, stage: Stage, year: number): number {
  const seats = numbersAt(results, schoolId, stage, year)?.seats ?? 0;
  return Number.isFinite(seats) ? seats : 0;
}

function classesGained(school: School, old: School | undefined, stage: Stage, lastYear: number): number | null {
  const classesOf = (each: School | undefined) => {
    const offer = each?.stages.find((candidate) => candidate.stage === stage);
    return offer && classesAllowed(offerIn(offer, lastYear));
  };
  const now = classesOf(school);
  return now === undefined ? null : now - (classesOf(old) ?? 0);
}

function siteUnder(plan: Plan, school: School) {
  return plan.sites.find(({ point }) => point[0] === school.location[0] && point[1] === school.location[1]);
}
