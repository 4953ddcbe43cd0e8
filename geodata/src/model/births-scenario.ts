import { z } from 'zod';
import { LocalName } from './local-name.ts';

/**
 * 出生情景: one dated, explained view of the births after the last counted year. Years named in `counts` are taken as they are, then
 * projected ones where the view uses them; after them births change by `trend` a year (-0.03 is three per cent fewer each year).
 */
export const BirthsScenario = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/),
  name: LocalName,
  /** Where the view comes from and why it may hold. */
  note: LocalName,
  /** The day on which the view was taken, as YYYY-MM-DD. */
  asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  trend: z.number().min(-0.5).max(0.5),
  /** Whether projected births that were imported stand for the years not counted yet; left out: they are not used. */
  usesProjected: z.boolean().optional(),
  /** The user's own series; without an area it is the whole district's, shared to the areas as the last known births are. */
  counts: z
    .array(z.object({ areaId: z.string().optional(), year: z.number().int(), count: z.number().min(0) }))
    .optional(),
});
export type BirthsScenario = z.infer<typeof BirthsScenario>;

/**
 * The three views that every district starts with. National births fell by 6.1 % a year from 2017 to 2025 and by 10 % a year at
 * worst; the middle view lets the fall slow down to 2 %. It alone takes projected births where a district has them; low and high
 * start from the last count, so that they stay on either side of it.
 */
export const BIRTHS_SCENARIOS: readonly BirthsScenario[] = [
  {
    id: 'low',
    name: { zh: '低方案', en: 'Low' },
    note: {
      zh: '自最近一次实有出生数起每年再减 5%，接近全国 2017—2025 年的平均降幅（国家统计局历年公报）；不采用导入的预测出生数。',
      en: 'From the last counted year on births fall by 5 % a year, close to the national mean fall of 2017-2025 (NBS bulletins); imported projections are not used.',
    },
    asOf: '2026-11-01',
    trend: -0.05,
  },
  {
    id: 'middle',
    name: { zh: '中方案', en: 'Middle' },
    note: {
      zh: '降幅放缓，出生人数每年减 2%；导入了预测出生数的年份采用预测数。产品设定，待本地数据核实。',
      en: 'The fall slows down: births fall by 2 % a year; years with imported projections take those. Set by the product; to be checked against local data.',
    },
    asOf: '2026-11-01',
    trend: -0.02,
    usesProjected: true,
  },
  {
    id: 'high',
    name: { zh: '高方案', en: 'High' },
    note: {
      zh: '出生人数保持最近一次实有出生数的水平；不采用导入的预测出生数。产品设定，用于检验学位是否留有余地。',
      en: 'Births stay at the level of the last counted year; imported projections are not used. Set by the product, to test whether seats are enough.',
    },
    asOf: '2026-11-01',
    trend: 0,
  },
];
