import type { LocalName, Stage } from '../../model/index.ts';
import type { LimitToRelax } from '../answer/proposal.ts';
import { STAGE_WORD } from '../siting-notes.ts';
import type { Beyond } from './amounts-of.ts';
import type { Limit } from './lift.ts';
import type { ShortArea } from './short-areas.ts';

/** What is short where and when, and what would have to give. */
export function conflictText(
  stage: Stage,
  { year, seatsShort }: ShortArea,
  schools: readonly string[],
  relax: readonly LimitToRelax[],
  isOutOfTime: boolean,
): LocalName {
  const { zh, en } = STAGE_WORD[stage];
  const named = schools.filter((name) => name !== '');
  const zhWhere = named.length > 0 ? `${shortList(named, '、', '等')}一带` : '全区';
  const enWhere = named.length > 0 ? `around ${shortList(named, ', ', ' and others')}` : 'in the whole district';
  const short = Math.ceil(seatsShort);
  const by = relax.map(({ text }) => text);
  const none = isOutOfTime
    ? { zh: '时间不够，没有算出要放宽哪些限制。', en: 'There was no time left to find which limits to relax.' }
    : { zh: '同时放宽三项限制仍不能消除。', en: 'No three limits lifted together remove them.' };
  return {
    zh: `${zh}：${year} 年${zhWhere}仍缺 ${short} 个学位。${by.length > 0 ? `${by.map((each) => each.zh).join('，并且')}，即可消除。` : none.zh}`,
    en: `${en}: ${short} seats short ${enWhere} in ${year}. ${by.length > 0 ? `What removes them: ${by.map((each) => each.en).join(' and ')}.` : none.en}`,
  };
}

/** A limit that is lifted and by how much, in words. */
export function relaxText(limit: Limit, { by, names }: Beyond): LocalName {
  const amount = by.toLocaleString('en-US');
  const zhNames = names.length > 0 ? `（${shortList(names, '、', '等')}）` : '';
  const enNames = names.length > 0 ? ` (${shortList(names, ', ', ' and others')})` : '';
  switch (limit) {
    case 'budget':
      return { zh: `总预算增加 ${amount} 万元`, en: `${amount} x 10,000 CNY more in all` };
    case 'budget-year':
      return { zh: `分年预算合计增加 ${amount} 万元`, en: `${amount} x 10,000 CNY more in the years with budgets` };
    case 'sites':
      return {
        zh: `增加 ${amount} 处候选地块${zhNames && `，建 ${names.join('、')} 班`}`,
        en: `${amount} more sites${enNames && `, for ${names.join(', ')} classes`}`,
      };
    case 'school-size':
      return {
        zh: `学校规模上限放宽，共增 ${amount} 班${zhNames}`,
        en: `schools ${amount} classes larger than they may be${enNames}`,
      };
    case 'reach':
      return { zh: `就学距离最多放宽 ${amount} 米`, en: `ways up to ${amount} metres longer than now considered` };
    case 'year':
      return { zh: `开办最多提前 ${amount} 年`, en: `openings up to ${amount} years earlier` };
    case 'lock':
      return { zh: `解锁 ${amount} 个小区`, en: `${amount} locked compounds moved` };
    case 'forbidden':
      return {
        zh: `允许 ${amount} 项被禁止或不在允许类型内的措施${zhNames}`,
        en: `${amount} actions allowed that are forbidden or of another kind${enNames}`,
      };
    case 'required':
      return { zh: `放弃 ${amount} 项必须采取的措施`, en: `${amount} required actions given up` };
  }
}

function shortList(names: readonly string[], comma: string, more: string): string {
  return names.slice(0, 3).join(comma) + (names.length > 3 ? more : '');
}
