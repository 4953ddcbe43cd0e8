import { isOpen } from '../../assignment/index.ts';
import { classesAllowed, offerIn } from '../../capacity/index.ts';
import type { School, Stage } from '../../model/index.ts';
import { numbersAt } from '../../simulation/index.ts';
import type { PictureSource } from './picture.ts';

export type ActionKind = 'build' | 'extend' | 'convert' | 'reduce' | 'close';

/** What a plan does with one school in one stage against the plan before. */
export interface SchoolAction {
  school: School;
  kind: ActionKind;
  /** First autumn with other seats. */
  year: number;
  /** Classes and seats gained; below 0: given up. */
  classes: number | undefined;
  seats: number;
}

/** The schools of a stage that have more or fewer seats than before in some year, from the first such year on. */
export function schoolActions({ now, before }: PictureSource, stage: Stage): SchoolAction[] {
  const old = new Map(before.plan.schools.map((each) => [each.id, each]));
  const ids = new Set(now.plan.schools.map(({ id }) => id));
  const all = [...now.plan.schools, ...before.plan.schools.filter(({ id }) => !ids.has(id))];
  return all.flatMap((school) => {
    const changes = now.results.years.map((year) => ({
      year,
      seats: seatsAt(now, school.id, stage, year) - seatsAt(before, school.id, stage, year),
    }));
    const first = changes.find(({ seats }) => Math.abs(seats) > 0.5);
    if (!first) return [];
    const most = changes.reduce((a, b) => (Math.abs(b.seats) > Math.abs(a.seats) ? b : a));
    const was = old.get(school.id);
    const last = now.results.years.at(-1)!;
    const present = ids.has(school.id) ? school : undefined;
    const [classesNow, classesThen] = [present, was].map((each) => classesIn(each, stage, last));
    return [
      {
        school,
        kind: kindOf({ now, before }, school, was, stage, most.seats),
        year: first.year,
        classes: classesNow === undefined || classesThen === undefined ? undefined : classesNow - classesThen,
        seats: Math.round(most.seats),
      },
    ];
  });
}

function kindOf(
  source: PictureSource,
  school: School,
  was: School | undefined,
  stage: Stage,
  seats: number,
): ActionKind {
  const last = source.now.results.years.at(-1)!;
  const present = source.now.plan.schools.find(({ id }) => id === school.id);
  if (!was)
    return school.groupId !== undefined && source.before.plan.schools.some(({ id }) => id === school.groupId)
      ? 'extend'
      : 'build';
  if (!present || !isOpen(present, last)) return 'close';
  const others = [...present.stages, ...was.stages].filter((each) => each.stage !== stage).map((each) => each.stage);
  const swapped = others.some((other) => {
    const change = seatsAt(source.now, school.id, other, last) - seatsAt(source.before, school.id, other, last);
    return Math.abs(change) > 0.5 && Math.sign(change) !== Math.sign(seats);
  });
  if (swapped) return 'convert';
  return seats > 0 ? 'extend' : 'reduce';
}

function seatsAt({ results }: PictureSource['now'], schoolId: string, stage: Stage, year: number): number {
  const seats = numbersAt(results, schoolId, stage, year)?.seats ?? 0;
  return Number.isFinite(seats) ? seats : 0;
}

/** Undefined where the classes of the stage are not known; none where it is not offered. */
function classesIn(school: School | undefined, stage: Stage, year: number): number | undefined {
  const offer = school?.stages.find((each) => each.stage === stage);
  return offer ? classesAllowed(offerIn(offer, year)) : 0;
}
