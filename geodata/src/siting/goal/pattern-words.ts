import type { LocalName } from '../../model/index.ts';
import type { SitingActionKind } from '../siting-action.ts';
import type { ActionPattern } from '../siting-goal.ts';
import { STAGE_WORD } from '../siting-notes.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';

const KIND_WORD: Record<SitingActionKind, LocalName> = {
  build: { zh: '新建', en: 'build' },
  extend: { zh: '扩建', en: 'extend' },
  convert: { zh: '改办', en: 'convert' },
  close: { zh: '撤并', en: 'close' },
  temporary: { zh: '临时班', en: 'temporary classes' },
};

/** A pattern in words: 2028 年在“中地块”新建小学 24 班. */
export function patternWords(pattern: ActionPattern, problems: readonly StageProblem[]): LocalName {
  const { kind, stage, siteId, schoolId, year, classes } = pattern;
  const id = siteId ?? schoolId;
  const name = id && (problems.flatMap(({ places }) => places).find((place) => place.id === id)?.name ?? id);
  const verb = kind ? KIND_WORD[kind] : { zh: '措施', en: 'any action' };
  return {
    zh: [
      year === undefined ? '' : `${year} 年`,
      name ? `在“${name}”` : '',
      verb.zh,
      stage ? STAGE_WORD[stage].zh : '',
      classes === undefined ? '' : ` ${classes} 班`,
    ].join(''),
    en: [
      verb.en,
      ...(stage ? [STAGE_WORD[stage].en.toLowerCase()] : []),
      ...(classes === undefined ? [] : [`${classes} classes`]),
      ...(name ? [`at "${name}"`] : []),
      ...(year === undefined ? [] : [`in ${year}`]),
    ].join(' '),
  };
}
