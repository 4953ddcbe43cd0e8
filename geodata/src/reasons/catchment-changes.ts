import { type SchoolShare, schoolsOf } from '../assignment/index.ts';
import { type LocalName, type Plan, type Stage, stageName } from '../model/index.ts';
import { compoundPupilsAt, type Results } from '../simulation/index.ts';
import { listed, pupilsEn, schoolName } from './named.ts';

/** Whole pupils of one compound who go to another school in one plan than in the other; '' for no school. */
export interface CompoundMove {
  compoundId: string;
  name: string;
  fromId: string;
  toId: string;
  children: number;
}

/** One school's compounds gained and lost; a compound may stand in both where schools share it. */
export interface SchoolChange {
  schoolId: string;
  gained: CompoundMove[];
  lost: CompoundMove[];
}

/** How the catchments of a stage in one plan differ from another plan's, in one year, and in words. */
export interface CatchmentChanges {
  stage: Stage;
  year: number;
  /** Compounds and children who change school. */
  compounds: number;
  children: number;
  schools: SchoolChange[];
  summary: LocalName;
  /** One sentence for each school, in the order of `schools`. */
  sentences: LocalName[];
}

/**
 * Compounds that have other schools in `after` than in `before` in a year, with the children that `results` (of `after`) has there.
 * Where shares of a compound change, its children move from the schools that lose to those that gain, in proportion. What one school
 * loses another gains: moves are rounded once and counted on both sides.
 */
export function catchmentChanges(
  before: Plan,
  after: Plan,
  results: Results,
  stage: Stage,
  year: number,
): CatchmentChanges {
  const old = new Map(before.compounds.map((compound) => [compound.id, compound]));
  const moves = after.compounds.flatMap((compound, c): CompoundMove[] => {
    const was = old.get(compound.id);
    const pupils = compoundPupilsAt(results, c, stage, year);
    return movesBetween(was ? schoolsOf(before, was, stage, year) : [], schoolsOf(after, compound, stage, year)).map(
      ({ fromId, toId, share }) => ({
        compoundId: compound.id,
        name: compound.name,
        fromId,
        toId,
        children: Math.round(pupils * share) || 0,
      }),
    );
  });
  const ids = [...new Set(moves.flatMap(({ fromId, toId }) => [fromId, toId]))].filter((id) => id !== '').sort();
  const schools = ids.map((schoolId) => ({
    schoolId,
    gained: moves.filter(({ toId }) => toId === schoolId),
    lost: moves.filter(({ fromId }) => fromId === schoolId),
  }));
  const told = {
    stage,
    year,
    compounds: new Set(moves.map(({ compoundId }) => compoundId)).size,
    children: childrenOf(moves),
    schools,
  };
  return { ...told, summary: summaryOf(told), sentences: schools.map((each) => sentenceOf(after, before, each)) };
}

/** Parts of a compound's pupils that change school. */
function movesBetween(
  before: readonly SchoolShare[],
  after: readonly SchoolShare[],
): { fromId: string; toId: string; share: number }[] {
  const shareOf = (shares: readonly SchoolShare[], id: string) =>
    id === '' ? (shares.length === 0 ? 1 : 0) : (shares.find(({ schoolId }) => schoolId === id)?.share ?? 0);
  const ids = [...new Set([...before, ...after].map(({ schoolId }) => schoolId)), ''];
  const changes = ids.map((id) => ({ id, change: shareOf(after, id) - shareOf(before, id) }));
  const gains = changes.filter(({ change }) => change > EQUAL);
  const all = gains.reduce((sum, { change }) => sum + change, 0);
  return changes
    .filter(({ change }) => change < -EQUAL)
    .flatMap((lost) =>
      gains.map(({ id, change }) => ({ fromId: lost.id, toId: id, share: (-lost.change * change) / all })),
    );
}

/** Shares by seats differ by rounding. */
const EQUAL = 1e-9;

function childrenOf(moves: readonly CompoundMove[]): number {
  return moves.reduce((sum, { children }) => sum + children, 0);
}

function summaryOf({
  stage,
  year,
  compounds,
  children,
}: Pick<CatchmentChanges, 'stage' | 'year' | 'compounds' | 'children'>): LocalName {
  const { zh, en } = stageName(stage);
  if (compounds === 0) {
    return { zh: `${year}年${zh}学区没有变化。`, en: `${year}: no ${en} compound changes school.` };
  }
  return {
    zh: `${year}年${zh}有 ${compounds} 个小区、${children} 名学生换学校。`,
    en: `${year}: ${compounds} ${compounds === 1 ? 'compound' : 'compounds'} with ${children} ${en} ${children === 1 ? 'pupil' : 'pupils'} change school.`,
  };
}

function sentenceOf(after: Plan, before: Plan, { schoolId, gained, lost }: SchoolChange): LocalName {
  const plan = after.schools.some(({ id }) => id === schoolId) ? after : before;
  const { zh, en } = schoolName(plan, schoolId);
  const parts = [partOf(gained, { zh: '划入', en: 'gains' }), partOf(lost, { zh: '划出', en: 'loses' })].flatMap(
    (each) => each ?? [],
  );
  return {
    zh: `${zh}：${parts.map((part) => part.zh).join('；')}。`,
    en: `${en} ${parts.map((part) => part.en).join('; it ')}.`,
  };
}

function partOf(moves: readonly CompoundMove[], verb: LocalName): LocalName | undefined {
  if (moves.length === 0) return undefined;
  const names = listed([...new Set(moves.map(({ name }) => name))].map((name) => ({ zh: name, en: name })));
  const [count, children] = [new Set(moves.map(({ compoundId }) => compoundId)).size, childrenOf(moves)];
  return {
    zh: `${verb.zh} ${count} 个小区 ${children} 人（${names.zh}）`,
    en: `${verb.en} ${count} ${count === 1 ? 'compound' : 'compounds'} with ${pupilsEn(children)} (${names.en})`,
  };
}
