import { type LocalName, stageName } from '../model/index.ts';
import type { Missing } from '../simulation/index.ts';
import type { Say } from './blocks.ts';

const WHAT: Record<Missing['what'], LocalName> = {
  forecast: { zh: '未推算今后人数', en: 'no forecast' },
  seats: { zh: '未计算学位', en: 'no seats' },
  classes: { zh: '未计算班级', en: 'no classes' },
  demand: { zh: '未推算学龄儿童', en: 'no children' },
  assignment: { zh: '未分配学校', en: 'no school' },
};

const BECAUSE: Record<Missing['because'], LocalName> = {
  'no-enrolment': { zh: '缺在校生数', en: 'enrolment is not known' },
  'no-grades': { zh: '缺分年级人数', en: 'pupils by grade are not known' },
  'no-births': { zh: '缺出生人数', en: 'births are not known' },
  'no-seats': { zh: '缺学位数', en: 'seats are not known' },
  'no-classes': { zh: '缺班级数', en: 'classes are not known' },
  'no-compounds': { zh: '缺小区', en: 'there are no compounds' },
  'no-dwellings': { zh: '缺户数和儿童数', en: 'neither dwellings nor children are known' },
  'no-catchment': { zh: '不在任何学区内', en: 'in no catchment' },
};

/** What could not be computed and why, with how many schools or compounds it is about. */
export function missingInWords({ what, because, stage, schoolIds, compoundIds }: Missing, say: Say): string {
  const of = stage ? say(`${stageName(stage).zh}：`, `${stageName(stage).en}: `) : '';
  const about = [
    ...(schoolIds.length > 0 ? [say(`学校 ${schoolIds.length} 所`, `${schoolIds.length} schools`)] : []),
    ...(compoundIds.length > 0 ? [say(`小区 ${compoundIds.length} 个`, `${compoundIds.length} compounds`)] : []),
  ];
  const names = about.length > 0 ? say(`（${about.join('、')}）`, ` (${about.join(', ')})`) : '';
  return say(
    `${of}${WHAT[what].zh}，${BECAUSE[because].zh}${names}`,
    `${of}${WHAT[what].en}: ${BECAUSE[because].en}${names}`,
  );
}
