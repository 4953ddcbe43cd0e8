import { type BarrierBetween, barriersBetween, walksOf } from '../access/index.ts';
import { catchmentOf, isOpen } from '../assignment/index.ts';
import {
  areaM2,
  type Compactness,
  compactnessOf,
  contains,
  distanceMetres,
  pointInside,
  polygonsOf,
  selfIntersectionOf,
  shapeDistanceMetres,
} from '../geometry/index.ts';
import type { Catchment, LocalName, Plan, Position, School } from '../model/index.ts';
import { listed, schoolName } from './named.ts';
import { splitCompounds } from './split-compounds.ts';
import { barrierNames } from './way-claims.ts';

/** Something about how a catchment is drawn that a planner should look at, with the figures it rests on. */
export interface Concern {
  kind:
    | 'no-school'
    /** The border crosses itself. */
    | 'crosses-itself'
    /** The catchment has several parts (飞地). */
    | 'detached'
    | 'school-outside'
    /** A compound lies in two catchments or more. */
    | 'compound-split'
    /** A railway, river, water or expressway without a passage near by lies between a compound and all schools of the catchment. */
    | 'cut-off';
  sentence: LocalName;
  at: Position;
  figures: Record<string, number>;
  compoundId?: string;
  schoolId?: string;
}

/** How a catchment is drawn: its compactness as numbers, and what speaks against its shape. */
export interface CatchmentCheck extends Compactness {
  catchmentId: string;
  concerns: Concern[];
}

/** A walk so many times as long as the straight line, across a barrier, says that there is no crossing near by. */
const NO_CROSSING = 3;

/** Checks how a catchment is drawn, with the schools that are open in a year. */
export function checkCatchment(plan: Plan, catchment: Catchment, year: number): CatchmentCheck {
  const schools = catchment.schoolIds.flatMap((id) => {
    const school = plan.schools.find((each) => each.id === id);
    return school && isOpen(school, year) ? [school] : [];
  });
  return {
    catchmentId: catchment.id,
    ...compactnessOf(catchment.shape),
    concerns: [
      ...shapeConcerns(catchment, schools),
      ...schoolsOutside(plan, catchment, schools),
      ...splitConcerns(plan, catchment),
      ...cutOff(plan, catchment, schools),
    ],
  };
}

function shapeConcerns({ shape }: Catchment, schools: readonly School[]): Concern[] {
  const concerns: Concern[] = [];
  if (schools.length === 0)
    concerns.push({
      kind: 'no-school',
      sentence: { zh: '这个学区没有开办中的学校', en: 'no open school belongs to this catchment' },
      at: pointInside(shape),
      figures: {},
    });
  const crossing = selfIntersectionOf(shape);
  if (crossing)
    concerns.push({
      kind: 'crosses-itself',
      sentence: { zh: '边界自相交', en: 'the border crosses itself' },
      at: crossing,
      figures: {},
    });
  const parts = polygonsOf(shape).map((rings) => ({ type: 'Polygon' as const, coordinates: [...rings] }));
  if (parts.length < 2) return concerns;
  const sized = parts.map((part) => ({ part, area: areaM2(part) })).sort((a, b) => b.area - a.area);
  const apart = sized.slice(1).reduce((sum, { area }) => sum + area, 0);
  const hectares = (apart / 10_000).toFixed(1);
  concerns.push({
    kind: 'detached',
    sentence: {
      zh: `分成 ${parts.length} 片，主体以外共 ${hectares} 公顷`,
      en: `in ${parts.length} parts, ${hectares} ha of it apart from the largest`,
    },
    at: pointInside(sized[1]!.part),
    figures: { parts: parts.length, areaM2: apart },
  });
  return concerns;
}

function schoolsOutside(plan: Plan, { shape }: Catchment, schools: readonly School[]): Concern[] {
  return schools.flatMap(({ id, location }): Concern[] => {
    if (contains(shape, location)) return [];
    const metres = Math.round(shapeDistanceMetres({ type: 'Point', coordinates: location }, shape));
    const name = schoolName(plan, id);
    return [
      {
        kind: 'school-outside',
        sentence: {
          zh: `「${name.zh}」不在本学区内，距边界 ${metres} 米`,
          en: `${name.en} lies outside the catchment, ${metres} m from its border`,
        },
        at: location,
        figures: { metres },
        schoolId: id,
      },
    ];
  });
}

function splitConcerns(plan: Plan, catchment: Catchment): Concern[] {
  return splitCompounds(plan, catchment).map(({ compound, share, others }) => {
    const names = listed(others.map((each) => nameOf(plan, each.catchment)));
    const percent = Math.round(share * 100);
    return {
      kind: 'compound-split',
      sentence: {
        zh: `小区「${compound.name}」被边界分开：${percent}% 在本学区，其余在${names.zh}`,
        en: `the border divides ${compound.name}: ${percent} % lies here, the rest in ${names.en}`,
      },
      at: compound.point,
      figures: { share },
      compoundId: compound.id,
    };
  });
}

function nameOf(plan: Plan, { id, name, schoolIds }: Catchment): LocalName {
  if (name) return { zh: `「${name}」`, en: name };
  const schools = listed(schoolIds.map((each) => schoolName(plan, each)));
  return { zh: `「${schools.zh || id}」`, en: schools.en || id };
}

function cutOff(plan: Plan, catchment: Catchment, schools: readonly School[]): Concern[] {
  if (schools.length === 0) return [];
  const walks = walksOf(plan);
  return plan.compounds.flatMap((compound): Concern[] => {
    if (catchmentOf(plan, compound, catchment.stage) !== catchment) return [];
    const ways = schools.map((school) => ({ school, walk: walks.between(compound.point, school.location) }));
    const { school, walk } = ways.reduce((best, each) => (each.walk.metres < best.walk.metres ? each : best));
    if (walk.how !== 'street') return [];
    const straight = distanceMetres(compound.point, school.location);
    if (walk.metres < NO_CROSSING * straight) return [];
    const names = barrierNames(barriersBetween(plan, compound.point, school.location).filter(isNatural));
    if (!names) return [];
    const schoolNamed = schoolName(plan, school.id);
    const isWay = walk.metres !== Infinity;
    return [
      {
        kind: 'cut-off',
        sentence: {
          zh: `小区「${compound.name}」与「${schoolNamed.zh}」隔着${names.zh}，${isWay ? `就近没有通道，直线 ${Math.round(straight)} 米，步行 ${Math.round(walk.metres)} 米` : '步行不能到达'}`,
          en: `${names.en} between ${compound.name} and ${schoolNamed.en}${isWay ? ` without a crossing near by: ${Math.round(straight)} m straight, ${Math.round(walk.metres)} m on foot` : ', no way on foot'}`,
        },
        at: compound.point,
        figures: { straightMetres: Math.round(straight), ...(isWay && { metres: Math.round(walk.metres) }) },
        compoundId: compound.id,
        schoolId: school.id,
      },
    ];
  });
}

function isNatural({ kind }: BarrierBetween): boolean {
  return kind === 'railway' || kind === 'river' || kind === 'water';
}
