import { isOpen } from '../../assignment/index.ts';
import { type LocalName, type Plan, stageName } from '../../model/index.ts';
import type { Overflow, Transfer, Unplaced } from './overflow.ts';

/** One transfer in words: how many pupils go where, how much further they walk, and how that was measured. */
export function transferSentence(plan: Plan, transfer: Transfer, method: Overflow['method']): LocalName {
  const { stage, year, fromId, toId, pupils, extraMetres } = transfer;
  const metres = Math.abs(Math.round(extraMetres));
  const way = measured(plan, method);
  const [from, to] = [pupilsOf(plan, fromId, year, pupils), nameOf(plan, toId)];
  const isLess = extraMetres < 0;
  const walk =
    fromId === ''
      ? { zh: `平均步行 ${metres}米`, en: `a walk of ${metres} m on average` }
      : {
          zh: `平均${isLess ? '比原学校近' : '多走'} ${metres}米`,
          en: `${metres} m ${isLess ? 'less' : 'more'} to walk on average`,
        };
  return {
    zh: `${year}年${stageName(stage).zh}：${from.zh}统筹到${to.zh}，${walk.zh}（${way.zh}）`,
    en: `${year}, ${stageName(stage).en}: ${from.en} to ${to.en}, ${walk.en} (${way.en})`,
  };
}

/** Pupils without any seat in words. */
export function unplacedSentence(plan: Plan, { stage, year, schoolId, pupils }: Unplaced): LocalName {
  const from = pupilsOf(plan, schoolId, year, pupils);
  const isSplit = schoolId !== '' && new Set(plan.catchments.map(({ sector }) => sector)).size > 1;
  return {
    zh: `${year}年${stageName(stage).zh}：${from.zh}无处统筹，${isSplit ? '同类' : ''}各校学位已满${schoolId === '' ? '或住址不详' : ''}`,
    en: `${year}, ${stageName(stage).en}: no school ${isSplit ? 'of its sector ' : ''}has a seat for ${from.en}${schoolId === '' ? ', or their homes are not known' : ''}`,
  };
}

/** Whose pupils they are: beyond the seats of a school, of a school that has closed, or of none. */
function pupilsOf(plan: Plan, schoolId: string, year: number, pupils: number): LocalName {
  if (schoolId === '') return { zh: `没有学校接收的 ${pupils}人`, en: `${counted(pupils)} without a school` };
  const { zh, en } = nameOf(plan, schoolId);
  const school = plan.schools.find(({ id }) => id === schoolId);
  return school && !isOpen(school, year)
    ? { zh: `${zh}停办后的 ${pupils}人`, en: `${counted(pupils)} of ${en}, which has closed,` }
    : { zh: `${zh}超出学位的 ${pupils}人`, en: `${counted(pupils)} beyond the seats of ${en}` };
}

function measured({ assumptions }: Plan, method: Overflow['method']): LocalName {
  if (method === 'street') return { zh: '沿道路', en: 'along the streets' };
  return { zh: `直线距离 × ${assumptions.detourFactor}`, en: `straight line x ${assumptions.detourFactor}` };
}

function nameOf(plan: Plan, schoolId: string): LocalName {
  const school = plan.schools.find(({ id }) => id === schoolId);
  return { zh: school?.name ?? schoolId, en: school?.nameEn ?? school?.name ?? schoolId };
}

function counted(pupils: number): string {
  return pupils === 1 ? '1 pupil' : `${pupils} pupils`;
}
