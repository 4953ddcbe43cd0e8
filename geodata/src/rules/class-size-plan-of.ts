import type { Assumptions, Plan } from '../model/index.ts';
import { CN_NATIONAL } from './packs/cn-national.ts';
import { CN_SHANDONG } from './packs/cn-shandong.ts';
import { packsOf } from './packs-of.ts';

/** Shandong's plan of January 2026 (适应学龄人口变化配置教育资源方案): from 45 pupils a class in 2026 to about 30 in 2035. */
const SHANDONG_PLAN: Assumptions['classSizePath'] = {
  primary: [
    { year: 2026, classSize: 45 },
    { year: 2035, classSize: 30 },
  ],
};

const BUILT_BY_STANDARD: ReadonlySet<string> = new Set([CN_NATIONAL.id, CN_SHANDONG.id]);

/**
 * The class-size path (班额路径) that a district may choose. Undefined where neither the national nor the Shandong rules are in force:
 * there the class size that published seats were counted by is not known, so that seats cannot be reckoned at a smaller one.
 */
export function classSizePlanOf(plan: Pick<Plan, 'district'>): Assumptions['classSizePath'] | undefined {
  return packsOf(plan).some(({ id }) => BUILT_BY_STANDARD.has(id)) ? SHANDONG_PLAN : undefined;
}
