import type { Plan } from '@xuetu/geodata/model';
import type { ActionPattern } from '@xuetu/geodata/siting';
import type { SitingWords } from '../../../words/use-siting-words.ts';
import { KIND_WORDS } from '../kind-words.ts';
import { placeName } from './place-options.ts';

/** A pattern of actions in words: the place, and what of it is meant where that is not everything. */
export function patternText(words: SitingWords, plan: Plan, pattern: ActionPattern): string {
  const { siteId, schoolId, kind, stage, year, classes } = pattern;
  const id = siteId ?? schoolId;
  const place = id === undefined ? '' : placeName(plan, { kind: siteId ? 'site' : 'school', id }, words.locale);
  const action = [
    kind && words.said(KIND_WORDS[kind]),
    stage && words.stage(stage),
    classes && words.t('classCount', { count: classes }),
    year && words.year(year),
  ]
    .filter(Boolean)
    .join(' ');
  return place && action ? words.said('patternExact', { place, action }) : place || action;
}
