import { temporaryClassesIn } from '../../capacity/index.ts';
import type { LocalName } from '../../model/index.ts';
import type { LimitReport, TemporaryClasses } from './limit-report.ts';
import type { Place } from './stage-year.ts';

/** The temporary classes of a stage by year, and the same in words, one part for each run of years with as many. */
export function temporaryClasses({ offer, campus }: Place): Pick<LimitReport, 'temporary' | 'temporaryNote'> {
  const temporary = campus.years
    .map((year) => ({ year, classes: temporaryClassesIn(offer, year) }))
    .filter(({ classes }) => classes > 0);
  return temporary.length > 0 ? { temporary, temporaryNote: noteOf(temporary) } : { temporary };
}

function noteOf(temporary: readonly TemporaryClasses[]): LocalName {
  const runs: { from: number; to: number; classes: number }[] = [];
  for (const { year, classes } of temporary) {
    const last = runs.at(-1);
    if (last?.classes === classes && last.to === year - 1) last.to = year;
    else runs.push({ from: year, to: year, classes });
  }
  const zh = runs.map(({ from, to, classes }) => `${from === to ? from : `${from}—${to}`}年 ${classes}个`);
  const en = runs.map(({ from, to, classes }) => `${classes} in ${from === to ? from : `${from}-${to}`}`);
  return {
    zh: `临时班：${zh.join('，')}（借用或简易教室，不计入学位）`,
    en: `Temporary classes: ${en.join(', ')} (in borrowed or makeshift rooms, not counted as seats)`,
  };
}
