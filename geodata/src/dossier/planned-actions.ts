import { classesAllowed, classSizeOf, offerIn, seatsOf } from '../capacity/index.ts';
import type { Plan, School, SchoolStage, Stage } from '../model/index.ts';
import type { SitingAction } from '../siting/index.ts';
import { chosenAlternative, type DossierSource } from './dossier-source.ts';

/** One thing that a scenario does about seats. Costs are null where nobody has said what they are. */
export interface PlannedAction extends Omit<SitingAction, 'costWan' | 'runningWanPerYear'> {
  /** One-off cost in 万元, land included. */
  costWan: number | null;
  runningWanPerYear: number | null;
}

/**
 * What a scenario builds, extends, converts, closes and bridges: the actions of the alternative that it was made from, where it is that one
 * and nothing else; otherwise read from its schools against those of the base plan, at the assumptions' rates.
 */
export function plannedActions(source: DossierSource): PlannedAction[] {
  const alternative = source.siting?.isAsProposed ? chosenAlternative(source) : undefined;
  if (alternative) return alternative.actions.map((action) => ({ runningWanPerYear: null, ...action }));
  return actionsBetween(source.before.plan, source.now.plan);
}

/** What the schools of one plan have been given or have lost against another. */
export function actionsBetween(base: Plan, plan: Plan): PlannedAction[] {
  const known = new Map(base.schools.map((school) => [school.id, school]));
  const paidLand = new Set<string>();
  const actions = plan.schools.flatMap((school) => {
    const before = known.get(school.id);
    known.delete(school.id);
    if (before === school) return [];
    if (before) return [...changesOf(before, school, plan), ...closingOf(before, school)];
    const isBranch = school.groupId !== undefined && base.schools.some(({ id }) => id === school.groupId);
    return school.stages.map((offer) => newStage(plan, school, offer, isBranch, paidLand));
  });
  const gone = [...known.values()].flatMap((school) => closedStages(school, plan.district.baseYear + 1));
  return [...actions, ...gone].sort((a, b) => a.year - b.year);
}

function newStage(plan: Plan, school: School, offer: SchoolStage, isBranch: boolean, paid: Set<string>): PlannedAction {
  const seats = seatsAtEnd(offer);
  const { buildCostWanPerSeat, extendCostWanPerSeat } = plan.assumptions;
  const site = isBranch
    ? undefined
    : plan.sites.find(({ point: [lng, lat] }) => lng === school.location[0] && lat === school.location[1]);
  const landWan = site && !paid.has(site.id) ? (site.landCostWan ?? 0) : 0;
  if (site) paid.add(site.id);
  return {
    kind: isBranch ? 'extend' : 'build',
    stage: offer.stage,
    schoolId: school.id,
    ...(site && { siteId: site.id }),
    name: school.name,
    year: school.openFrom ?? plan.district.baseYear + 1,
    classes: classesAllowed(offerIn(offer, Infinity)) ?? 0,
    seats,
    costWan: seats * (isBranch ? extendCostWanPerSeat : buildCostWanPerSeat)[offer.stage] + landWan,
    runningWanPerYear: null,
  };
}

function changesOf(before: School, school: School, plan: Plan): PlannedAction[] {
  const of = (each: School, stage: Stage) => each.stages.find((offer) => offer.stage === stage);
  const given = school.stages.flatMap((offer) =>
    added(offer.expansions, of(before, offer.stage)?.expansions)
      .filter(({ classes }) => classes < 0)
      .map(({ year, classes }) => ({ stage: offer.stage, year, classes: -classes })),
  );
  return school.stages.flatMap((offer): PlannedAction[] => {
    const old = of(before, offer.stage);
    const { stage } = offer;
    const about = { stage, schoolId: school.id, name: school.name, runningWanPerYear: null };
    const size = classSizeOf(offer);
    const more = added(offer.expansions, old?.expansions).filter(
      ({ classes, from }) => classes > 0 && from === undefined,
    );
    const grown = more.map(({ year, classes }): PlannedAction => {
      const from = given.find((each) => each.year === year && each.classes === classes && each.stage !== stage);
      const seats = classes * size;
      if (from) return { ...about, kind: 'convert', fromStage: from.stage, year, classes, seats, costWan: null };
      const costWan = seats * plan.assumptions.extendCostWanPerSeat[stage];
      return { ...about, kind: 'extend', year, classes, seats, costWan };
    });
    const bridged = added(offer.temporary, old?.temporary).map(({ from, to, classes }): PlannedAction => {
      const until = to === undefined ? {} : { until: to };
      return { ...about, kind: 'temporary', year: from, ...until, classes, seats: classes * size, costWan: null };
    });
    const standing = standingSeats(offer) - (old ? standingSeats(old) : 0);
    const rebuilt: PlannedAction[] =
      standing > 0.5
        ? [
            {
              ...about,
              kind: 'extend',
              year: plan.district.baseYear + 1,
              classes: (classesAllowed(offer) ?? 0) - (old ? (classesAllowed(old) ?? 0) : 0),
              seats: standing,
              costWan: standing * plan.assumptions.extendCostWanPerSeat[stage],
            },
          ]
        : [];
    return [...grown, ...bridged, ...rebuilt];
  });
}

function closingOf(before: School, school: School): PlannedAction[] {
  const { closedFrom } = school;
  return closedFrom === undefined || closedFrom === before.closedFrom ? [] : closedStages(school, closedFrom);
}

function closedStages({ id, name, stages }: School, year: number): PlannedAction[] {
  return stages.map((offer) => ({
    kind: 'close',
    stage: offer.stage,
    schoolId: id,
    name,
    year,
    classes: classesAllowed(offerIn(offer, year)) ?? 0,
    seats: -seatsAtEnd(offer),
    costWan: 0,
    runningWanPerYear: null,
  }));
}

/** Members of a list that are not in the one before. */
function added<Member extends object>(now: readonly Member[] = [], before: readonly Member[] = []): Member[] {
  const known = before.map((each) => JSON.stringify(each));
  return now.filter((each) => {
    const at = known.indexOf(JSON.stringify(each));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

function seatsAtEnd(offer: SchoolStage): number {
  return seatsOf(offerIn(offer, Infinity)) || 0;
}

/** Seats without what is built on later. */
function standingSeats({ expansions: _, ...offer }: SchoolStage): number {
  return seatsOf(offer) || 0;
}
