import { type LocalName, type Plan, stageName } from '../../model/index.ts';
import type { Overflow, Transfer, Unplaced } from './overflow.ts';

/** One transfer in words: how many pupils go where, how much further they walk, and how that was measured. */
export function transferSentence(plan: Plan, transfer: Transfer, method: Overflow['method']): LocalName {
  const { stage, year, fromId, toId, pupils, extraMetres } = transfer;
  const metres = Math.abs(Math.round(extraMetres));
  const way = measured(plan, method);
  const [from, to] = [nameOf(plan, fromId), nameOf(plan, toId)];
  return {
    zh: `${year}年${stageName(stage).zh}：${from.zh}超出学位的 ${pupils}人统筹到${to.zh}，平均${extraMetres < 0 ? '少' : '多'}走 ${metres}米（${way.zh}）`,
    en: `${year}, ${stageName(stage).en}: ${counted(pupils)} beyond the seats of ${from.en} to ${to.en}, ${metres} m ${extraMetres < 0 ? 'less' : 'more'} to walk on average (${way.en})`,
  };
}

/** Pupils without any seat in words. */
export function unplacedSentence(plan: Plan, { stage, year, schoolId, pupils }: Unplaced): LocalName {
  const { zh, en } = nameOf(plan, schoolId);
  return {
    zh: `${year}年${stageName(stage).zh}：${zh}超出学位的 ${pupils}人无处统筹，各校学位已满`,
    en: `${year}, ${stageName(stage).en}: no school has a seat for ${counted(pupils)} beyond the seats of ${en}`,
  };
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
