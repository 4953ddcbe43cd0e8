import { type Assumptions, STAGES, type Stage, stageName } from '../../model/index.ts';
import { refused } from '../refusal.ts';
import type { SpokenOperation } from './operation.ts';

/** 班额路径: design class sizes by stage and year, or none. Refused where a stage names a year twice or a size that no class can have. */
export const setClassSizePath: SpokenOperation<{ path: Assumptions['classSizePath'] }> = (
  { assumptions },
  { path },
  locale = 'zh',
) => {
  const stages = STAGES.filter((stage) => (path[stage]?.length ?? 0) > 0);
  const kept: Assumptions['classSizePath'] = {};
  for (const stage of stages) {
    const points = path[stage]!.toSorted((a, b) => a.year - b.year);
    if (points.some(({ year }, i) => year === points[i - 1]?.year)) {
      return refused('班额路径中同一年份只能填一次。', 'Name each year once in a path of class sizes.');
    }
    if (points.some(({ classSize }) => !(classSize >= 1 && classSize <= 100))) {
      return refused('班额须在 1—100 人之间。', 'A class has from 1 to 100 pupils.');
    }
    kept[stage] = points;
  }
  const said = (language: 'zh' | 'en') => stages.map((stage) => pathInWords(stage, kept[stage]!, language));
  const label =
    stages.length === 0
      ? { zh: '取消班额路径', en: 'No path of class sizes' }
      : { zh: `班额路径：${said('zh').join('；')}`, en: `Class sizes: ${said('en').join('; ')}` };
  return { label: label[locale].slice(0, 200), names: label, setAssumptions: { ...assumptions, classSizePath: kept } };
};

function pathInWords(stage: Stage, points: { year: number; classSize: number }[], language: 'zh' | 'en'): string {
  const last = points.at(-1)!;
  const name = stageName(stage)[language];
  return language === 'zh'
    ? `${name} ${last.year}年 ${last.classSize} 人`
    : `${name} ${last.classSize} pupils by ${last.year}`;
}
