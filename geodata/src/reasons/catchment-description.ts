import { catchmentOf, decidedBy, schoolsOf } from '../assignment/index.ts';
import { type Catchment, type Compound, type LocalName, type Plan, stageName } from '../model/index.ts';
import type { Side } from './boundary/bound.ts';
import { boundaryOf, type PartBoundary } from './boundary/boundary-of.ts';
import { listed, schoolNames } from './named.ts';

/** 招生地段: a catchment in words, and what they were made from. */
export interface CatchmentDescription {
  catchmentId: string;
  name: LocalName;
  schoolIds: string[];
  parts: PartBoundary[];
  /** Compounds of its ground, in plan order, without those assigned elsewhere by name. */
  compounds: Pick<Compound, 'id' | 'name'>[];
  /** 指定划入 and 指定划出: compounds elsewhere that an assignment gives to its schools, and compounds here that it gives to others. */
  assignedIn: Pick<Compound, 'id' | 'name'>[];
  assignedOut: Pick<Compound, 'id' | 'name'>[];
  text: LocalName;
}

const SIDE_NAMES: Record<Side, LocalName> = {
  east: { zh: '东', en: 'east' },
  south: { zh: '南', en: 'south' },
  west: { zh: '西', en: 'west' },
  north: { zh: '北', en: 'north' },
};

/** Describes a catchment by the streets, railways and rivers that bound it, side by side, and by its compounds in a year. */
export function describeCatchment(plan: Plan, catchment: Catchment, year: number): CatchmentDescription {
  const { stage, schoolIds } = catchment;
  const own = new Set(schoolIds);
  const compounds: CatchmentDescription['compounds'] = [];
  const assignedIn: CatchmentDescription['compounds'] = [];
  const assignedOut: CatchmentDescription['compounds'] = [];
  for (const compound of plan.compounds) {
    const isHere = catchmentOf(plan, compound, stage) === catchment;
    const isTaken = schoolsOf(plan, compound, stage, year).some(({ schoolId }) => own.has(schoolId));
    if (!isHere && !isTaken) continue;
    const isByName = isTaken !== isHere && decidedBy(plan, compound, stage, year).kind === 'explicit';
    const list = isByName ? (isHere ? assignedOut : assignedIn) : isHere ? compounds : undefined;
    list?.push({ id: compound.id, name: compound.name });
  }
  const schools = schoolNames(plan, schoolIds);
  const name = catchment.name ? { zh: catchment.name, en: catchment.name } : nameBySchools(schools, stage);
  const parts = boundaryOf(plan, catchment);
  const said = { name, parts, compounds, assignedIn, assignedOut };
  return { catchmentId: catchment.id, schoolIds, ...said, text: textOf(said, schools) };
}

function nameBySchools({ zh, en }: LocalName, stage: Catchment['stage']): LocalName {
  return {
    zh: `${zh || '未定学校'}${stageName(stage).zh}学区`,
    en: `${en || 'no school'}, ${stageName(stage).en} catchment`,
  };
}

function textOf(
  { name, parts, compounds, assignedIn, assignedOut }: Omit<CatchmentDescription, 'catchmentId' | 'schoolIds' | 'text'>,
  schools: LocalName,
): LocalName {
  const bounds = parts.map((part, i) => {
    const { zh, en } = partText(part);
    return parts.length === 1 ? { zh, en } : { zh: `第${i + 1}片${zh}`, en: `part ${i + 1}: ${en}` };
  });
  const lists = [
    list(compounds, { zh: '所含小区', en: 'Compounds' }, true),
    list(assignedIn, { zh: '另指定划入', en: 'Also assigned to it' }),
    list(assignedOut, { zh: '其中指定划出', en: 'Assigned elsewhere' }),
  ].flatMap((each) => each ?? []);
  return {
    zh: `${name.zh}（招生学校：${schools.zh || '未定'}）：${bounds.map(({ zh }) => zh).join('；')}。${lists.map(({ zh }) => zh).join('')}`,
    en: `${name.en} (schools: ${schools.en || 'none yet'}): ${bounds.map(({ en }) => en).join('; ')}. ${lists.map(({ en }) => en).join(' ')}`.trim(),
  };
}

/** 东至甲路、乙路并接某学区，南至铁路，西接某学区，北至规划区边界. */
function partText({ sides, holes }: PartBoundary): LocalName {
  const said = sides.map(({ side, bounds }) => {
    const lines = listed(bounds.filter(({ bound }) => bound.kind !== 'catchment').map(({ bound }) => bound.name));
    const next = listed(bounds.filter(({ bound }) => bound.kind === 'catchment').map(({ bound }) => bound.name));
    const { zh, en } = SIDE_NAMES[side];
    const told = [
      ...(lines.zh ? [{ zh: `至${lines.zh}`, en: lines.en }] : []),
      ...(next.zh ? [{ zh: `接${next.zh}`, en: `the catchment ${next.en}` }] : []),
    ];
    return {
      zh: `${zh}${told.map((each) => each.zh).join('并')}`,
      en: `in the ${en} by ${told.map((each) => each.en).join(' and ')}`,
    };
  });
  if (holes > 0) said.push({ zh: `不含其中 ${holes} 处其他学区`, en: `without ${holes} other catchments inside` });
  return { zh: said.map(({ zh }) => zh).join('，'), en: `bounded ${said.map(({ en }) => en).join(', ')}` };
}

function list(compounds: readonly Pick<Compound, 'name'>[], head: LocalName, isAlways = false): LocalName | undefined {
  if (compounds.length === 0) {
    return isAlways ? { zh: `${head.zh} 0 个。`, en: `${head.en}: none.` } : undefined;
  }
  const { zh, en } = listed(compounds.map(({ name }) => ({ zh: name, en: name })));
  return { zh: `${head.zh} ${compounds.length} 个：${zh}。`, en: `${head.en} (${compounds.length}): ${en}.` };
}
