import { schoolsOf, systemOf } from '../assignment/index.ts';
import {
  type Compound,
  type LocalName,
  type Plan,
  type School,
  STAGES,
  type Stage,
  stageName,
} from '../model/index.ts';
import { applyEdit } from '../scenario/index.ts';
import { moveEdit } from './if-moved.ts';
import { listed, schoolNames } from './named.ts';
import type { Candidate } from './other-schools.ts';
import type { Claim, IfMoved } from './reason.ts';
import { seatClaims } from './seat-claims.ts';
import { wayClaims } from './way-claims.ts';

/** Why pupils cannot be assigned to a school whatever its seats: it is chosen or examines, or is of another sector. */
export function barredBy(plan: Plan, school: School, stage: Stage, sector: string | undefined): Claim | undefined {
  if (school.ownership === 'private' || school.selective || (school.kind ?? 'regular') !== 'regular') {
    const isPrivate = school.ownership === 'private';
    return {
      kind: 'chosen',
      sentence: isPrivate
        ? { zh: '民办学校，不按学区招生', en: 'a private school, it does not admit by catchment' }
        : { zh: '不按学区招生', en: 'it does not admit by catchment' },
      figures: {},
    };
  }
  const own = plan.catchments.filter((each) => each.stage === stage && each.schoolIds.includes(school.id));
  if (sector === undefined || own.length === 0 || own.some((each) => each.sector === sector)) return undefined;
  const other = own[0]!.sector;
  return {
    kind: 'sector',
    sentence: { zh: `属于另一套学区（${other}）`, en: `it belongs to another set of catchments (${other})` },
    figures: {},
  };
}

/** All that speaks against a school; that nothing does is said too. */
export function whyNot(
  plan: Plan,
  compound: Compound,
  stage: Stage,
  other: Candidate,
  { barred, moved, crossingsNow }: { barred?: Claim | undefined; moved?: IfMoved | undefined; crossingsNow: number },
): Claim[] {
  const ways = wayClaims(plan, compound, stage, other, crossingsNow);
  const claims = barred
    ? [barred, ...ways]
    : [
        ...ways,
        ...(moved ? seatClaims(plan, stage, moved).filter((each) => !isToldBy(ways, each)) : []),
        ...systemClaims(plan, compound, stage, other.school, moved),
        ...feederClaims(plan, compound, stage, other.school, moved?.fromYear),
      ];
  return claims.length > 0 ? claims : [noObjection(moved)];
}

/** Whether a broken rule is cited already by what is said of the way. */
function isToldBy(ways: readonly Claim[], { kind, rule }: Claim): boolean {
  return kind === 'breaks-rule' && ways.some((each) => each.rule?.ruleId === rule?.ruleId);
}

/** Different grade systems, by which some pupils would sit in another stage. */
function systemClaims(
  plan: Plan,
  compound: Compound,
  stage: Stage,
  school: School,
  moved: IfMoved | undefined,
): Claim[] {
  if (!moved || moved.leaving === moved.movers) return [];
  const { fromYear: year, leaving, movers } = moved;
  const own = schoolsOf(plan, compound, stage, year).map(({ schoolId }) => schoolId);
  const before = plan.schools.filter(({ id }) => own.includes(id)).map((each) => systemName(plan, each, year));
  const [from, to] = [listed(before), systemName(plan, school, year)];
  if (from.zh === to.zh) return [];
  const figures = { year, leaving, movers };
  return [
    {
      kind: 'system',
      sentence: {
        zh: `学制不同（${from.zh}改${to.zh}）：离开原校 ${leaving} 人，在该校读${stageName(stage).zh}的 ${movers} 人`,
        en: `another grade system (${from.en} to ${to.en}): ${leaving} leave their school, ${movers} are of this stage here`,
      },
      figures,
    },
  ];
}

function systemName(plan: Plan, school: School, year: number): LocalName {
  const id = systemOf(school, year);
  return plan.district.gradeSystems.find((each) => each.id === id)?.name ?? { zh: id, en: id };
}

function feederClaims(plan: Plan, compound: Compound, stage: Stage, school: School, year: number | undefined): Claim[] {
  const next = STAGES[STAGES.indexOf(stage) + 1];
  if (!next || year === undefined) return [];
  const moved = applyEdit(plan, moveEdit(plan, compound, stage, school, year));
  const [before, after] = [plan, moved].map((each) =>
    schoolsOf(each, compound, next, year).map(({ schoolId }) => schoolId),
  );
  if (before!.join() === after!.join()) return [];
  const [from, to] = [schoolNames(plan, before!), schoolNames(plan, after!)];
  const { zh, en } = stageName(next);
  return [
    {
      kind: 'feeder',
      sentence: {
        zh: `对口的${zh}将由${from.zh || '无'}变为${to.zh || '无'}`,
        en: `its ${en} school would change from ${from.en || 'none'} to ${to.en || 'none'}`,
      },
      figures: {},
    },
  ];
}

function noObjection(moved: IfMoved | undefined): Claim {
  const there = moved?.schools.find(({ schoolId }) => schoolId === moved.schoolId);
  if (!moved || !there) {
    return {
      kind: 'no-objection',
      sentence: { zh: '没有发现步行上的障碍', en: 'nothing speaks against the way' },
      figures: {},
    };
  }
  const figures = { year: moved.fromYear, left: there.after.left, movers: moved.movers };
  if (moved.movers === 0) {
    return {
      kind: 'no-objection',
      sentence: {
        zh: `没有发现学位和步行上的障碍：${figures.year}年余 ${figures.left} 个学位（本小区当年没有学生）`,
        en: `neither seats nor way speak against it: ${figures.left} seats left in ${figures.year} (nobody of this compound that year)`,
      },
      figures,
    };
  }
  return {
    kind: 'no-objection',
    sentence: {
      zh: `没有发现学位和步行上的障碍：${figures.year}年划入 ${figures.movers} 人后仍余 ${figures.left} 个学位`,
      en: `neither seats nor way speak against it: with the ${figures.movers} there are ${figures.left} seats left in ${figures.year}`,
    },
    figures,
  };
}
