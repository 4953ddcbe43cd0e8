import { type Walk, walkingDistance } from '../access/index.ts';
import { schoolsOf } from '../assignment/index.ts';
import type { Engine, Simulated } from '../engine/index.ts';
import { type Compound, type Plan, type School, type Stage, stageName } from '../model/index.ts';
import type { Finding } from '../rules/index.ts';
import { applyEdit, type Edit } from '../scenario/index.ts';
import { compoundPupilsAt, type HomeTransfer, seatShortage, sentHomesOf } from '../simulation/index.ts';
import type { ChangedFinding, Displaced, IfMoved, SentOn } from './reason.ts';
import { schoolYear, worstFrom } from './school-year.ts';

/** The edit that gives a compound's pupils of a stage to one school from a year on, instead of all that was said for later years. */
export function moveEdit(
  plan: Plan,
  compound: Pick<Compound, 'id' | 'name'>,
  stage: Stage,
  to: Pick<School, 'id' | 'name'>,
  fromYear: number,
): Edit {
  const later = plan.assignments.filter(
    (each) =>
      each.compoundId === compound.id &&
      each.stage === stage &&
      each.fromYear !== undefined &&
      each.fromYear > fromYear,
  );
  return {
    label: `把${compound.name}的${stageName(stage).zh}划给${to.name}（${fromYear}年起）`,
    ...(later.length > 0 && {
      deleteAssignments: later.map(({ compoundId, fromYear: year }) => ({ compoundId, stage, fromYear: year })),
    }),
    putAssignments: [{ compoundId: compound.id, stage, schools: [{ schoolId: to.id, share: 1 }], fromYear }],
  };
}

/** A plan as it is, with its numbers, and the engine that simulates it changed. */
export interface AsItIs extends Simulated {
  plan: Plan;
  engine: Engine;
}

/** What moving a compound to a school from a year on changes, by simulating the plan with the move. */
export function ifMoved(now: AsItIs, compound: Compound, stage: Stage, to: School, fromYear: number): IfMoved {
  const { plan, results } = now;
  const moved = applyEdit(plan, moveEdit(plan, compound, stage, to, fromYear));
  const then = now.engine.run(moved);
  const before = schoolsOf(plan, compound, stage, fromYear);
  const staying = before.find(({ schoolId }) => schoolId === to.id)?.share ?? 0;
  const c = plan.compounds.indexOf(compound);
  const ids = [...before.map(({ schoolId }) => schoolId).filter((id) => id !== to.id), to.id];
  const main = before.toSorted((a, b) => b.share - a.share)[0];
  const old = plan.schools.find(({ id }) => id === main?.schoolId);
  const walkBefore: Walk = old
    ? walkingDistance(plan, compound, old)
    : { metres: Number.NaN, crossings: 0, how: 'straight' };
  const walkAfter = walkingDistance(plan, compound, to);
  // A rule of the way that is broken on a shorter and safer way than today's speaks against neither.
  const isWayBetter = walkAfter.metres <= walkBefore.metres && walkAfter.crossings <= walkBefore.crossings;
  const subjects = new Set([...ids, compound.id]);
  const isAbout = (each: Finding) => subjects.has(each.subject.id) && each.stage === stage && each.year >= fromYear;
  const [was, is] = [now.findings.filter(isAbout), then.findings.filter(isAbout)];
  const movers = (each: typeof results) => Math.round(compoundPupilsAt(each, c, stage, fromYear) * (1 - staying));
  const shortIn = (each: typeof results) => Math.round(seatShortage(each, stage, fromYear));
  return {
    schoolId: to.id,
    fromYear,
    movers: movers(then.results),
    leaving: movers(results),
    walkBefore,
    walkAfter,
    schools: ids.map((schoolId) => ({
      schoolId,
      before: schoolYear(results, schoolId, stage, fromYear),
      after: schoolYear(then.results, schoolId, stage, fromYear),
      worstBefore: worstFrom(results, schoolId, stage, fromYear),
      worstAfter: worstFrom(then.results, schoolId, stage, fromYear),
    })),
    districtShort: { before: shortIn(results), after: shortIn(then.results) },
    displaced: displacedFrom(
      to.id,
      sentHomesOf(plan, results, stage, fromYear),
      sentHomesOf(moved, then.results, stage, fromYear),
    ),
    newFindings: firstOfEach(
      is.filter(
        (each) => !was.some((other) => isSame(each, other)) && !(isWayBetter && each.subject.id === compound.id),
      ),
    ),
    goneFindings: firstOfEach(
      was.filter((each) => !is.some((other) => isSame(each, other) || isOfSameKind(each, other))),
    ),
  };
}

/** More pupils of a school sent elsewhere than before, by home. */
function displacedFrom(
  schoolId: string,
  before: ReturnType<typeof sentHomesOf>,
  after: ReturnType<typeof sentHomesOf>,
): Displaced {
  const isFrom = (each: HomeTransfer) => each.fromId === schoolId;
  const lacking = ({ unplaced }: typeof before) => unplaced.find((each) => each.schoolId === schoolId)?.pupils ?? 0;
  const was = new Map(sentOn(before.sent.filter(isFrom)).map((each) => [each.compoundId, each.pupils]));
  const now = sentOn(after.sent.filter(isFrom));
  const sum = (homes: readonly { pupils: number }[]) => homes.reduce((all, { pupils }) => all + pupils, 0);
  const unplaced = lacking(after) - lacking(before);
  return {
    pupils: sum(now) - [...was.values()].reduce((all, pupils) => all + pupils, 0) + unplaced,
    unplaced: Math.max(0, unplaced),
    homes: now
      .map((each) => ({ ...each, pupils: each.pupils - (was.get(each.compoundId) ?? 0) }))
      .filter(({ pupils }) => pupils > 0)
      .sort((a, b) => b.pupils - a.pupils || (a.compoundId < b.compoundId ? -1 : 1)),
  };
}

/** Transfers of the same home as one, in the order of the first. */
export function sentOn(transfers: readonly HomeTransfer[]): SentOn[] {
  const byHome = new Map<string, SentOn>();
  for (const { compoundId, toId, pupils, extraMetres } of transfers) {
    const known = byHome.get(compoundId);
    if (!known) byHome.set(compoundId, { compoundId, toIds: [toId], pupils, extraMetres });
    else {
      const all = known.pupils + pupils;
      known.extraMetres = (known.extraMetres * known.pupils + extraMetres * pupils) / all;
      known.pupils = all;
      if (!known.toIds.includes(toId)) known.toIds.push(toId);
    }
  }
  return [...byHome.values()];
}

/** The same rule broken by the same subject in the same year, in whatever grade. */
function isSame(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && isOfSameKind(a, b);
}

/** Another rule of the same measure for the same subject and year: it was better or worse before, but not well. */
function isOfSameKind(a: Finding, b: Finding): boolean {
  return a.metric === b.metric && a.subject.id === b.subject.id && a.year === b.year;
}

/** Of each rule and subject the finding of the first year. */
function firstOfEach(findings: readonly Finding[]): ChangedFinding[] {
  const first = new Map<string, Finding>();
  for (const each of findings) {
    const key = `${each.rule}/${each.subject.id}`;
    const known = first.get(key);
    if (!known || each.year < known.year) first.set(key, each);
  }
  return [...first.values()].map(({ rule, ruleName, document, documentNo, subject, year, grade, sentence }) => ({
    rule: { ruleId: rule, name: ruleName, document, ...(documentNo && { documentNo }) },
    subjectId: subject.id,
    year,
    ...(grade && { grade }),
    sentence,
  }));
}
