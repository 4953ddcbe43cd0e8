import type { Assumptions } from '../model/index.ts';
import { isSameValue } from '../scenario/index.ts';
import type { Say } from './blocks.ts';
import type { PictureSource } from './pictures/picture.ts';

const NAMES: Partial<Record<keyof Assumptions, [zh: string, en: string]>> = {
  horizonYears: ['预测年限', 'horizon'],
  progression: ['升级率', 'progression between grades'],
  capture: ['就读比例', 'share who go to these schools'],
  housingYield: ['新住宅带来的学生', 'children of new housing'],
  birthsScenarios: ['出生情景的取值', 'values of the views of births'],
  birthsScenario: ['出生情景', 'view of births'],
  classSizePath: ['班额路径', 'path of class sizes'],
};

/** The assumptions in which the plan now differs from the base plan, in words; those without a name of their own as one. */
export function changedAssumptions({ now, before }: PictureSource, say: Say): string[] {
  const [is, was] = [now.plan.assumptions, before.plan.assumptions];
  const keys = [...new Set([...Object.keys(is), ...Object.keys(was)])] as (keyof Assumptions)[];
  const changed = keys.filter((key) => !isSameValue(is[key], was[key]));
  const words = changed.map((key) => {
    const name = NAMES[key];
    return name ? say(...name) : say('其他假设', 'other assumptions');
  });
  return [...new Set(words)];
}
