import type { LocalName, Plan, Stage } from '../model/index.ts';
import { type Results, simulatePlan } from '../simulation/index.ts';
import { seatsLacking } from '../siting/index.ts';
import { commonYears } from './common-years.ts';
import type { PictureSource } from './pictures/picture.ts';

/** Both plans with one assumption otherwise: seats short by stage and year, temporary classes counting as seats. */
export interface WhatIf {
  id: string;
  name: LocalName;
  stages: { stage: Stage; short: { year: number; before: number; after: number }[] }[];
}

/** How much the share of children who come may be off, in parts of one; how late new dwellings may be, in years; and how many more there may be. */
const CAPTURE_MORE = 0.05;
const YEARS_LATE = 2;
const DWELLINGS_MORE = 1.2;

interface Variant {
  id: string;
  name: LocalName;
  /** The plan with the assumption changed; the data up to the base year stay. */
  of(plan: Plan): Plan;
}

const VARIANTS: readonly Variant[] = [
  { id: 'assumed', name: { zh: '按本报告的假设', en: 'As assumed in this paper' }, of: (plan) => plan },
  {
    id: 'capture',
    name: { zh: '就读比例高 5 个百分点（至多 100%）', en: '5 points more of the children come (at most 100%)' },
    of: (plan) => {
      const { capture } = plan.assumptions;
      const more = Object.entries(capture).map(([stage, share]) => [stage, Math.min(1, share + CAPTURE_MORE)]);
      return { ...plan, assumptions: { ...plan.assumptions, capture: Object.fromEntries(more) } };
    },
  },
  {
    id: 'late',
    name: { zh: '新住宅晚交付 2 年', en: 'New dwellings come 2 years later' },
    of: (plan) => withDeliveries(plan, ({ year, households }) => ({ year: year + YEARS_LATE, households })),
  },
  {
    id: 'more',
    name: { zh: '新住宅多交付 20%', en: '20% more new dwellings' },
    of: (plan) => withDeliveries(plan, ({ year, households }) => ({ year, households: households * DWELLINGS_MORE })),
  },
];

type Delivery = Plan['compounds'][number]['phases'][number];

/** The plan with the dwellings that are handed over after the base year changed; demolitions stay. */
function withDeliveries(plan: Plan, change: (delivery: Delivery) => Delivery): Plan {
  const { baseYear } = plan.district;
  const isToCome = ({ year, households }: Delivery) => year > baseYear && households > 0;
  const compounds = plan.compounds.map((compound) =>
    compound.phases.some(isToCome)
      ? { ...compound, phases: compound.phases.map((each) => (isToCome(each) ? change(each) : each)) }
      : compound,
  );
  return { ...plan, compounds };
}

/** Sensitivity (敏感性) beyond births: other shares of children who come, and other deliveries of dwellings. */
export function whatIfsOf({ now, before }: PictureSource, stages: readonly Stage[]): WhatIf[] {
  const base = before.plan;
  const shared = commonYears({ now, before });
  return VARIANTS.map(({ id, name, of }) => {
    const worked = (side: PictureSource['now']): { plan: Plan; results: Results } => {
      const plan = of(side.plan);
      return plan === side.plan ? side : { plan, results: simulatePlan(base, plan) };
    };
    const then = worked(before);
    const is = now.plan === before.plan ? then : worked(now);
    const shortIn = ({ plan, results }: typeof then, stage: Stage, year: number) =>
      seatsLacking(results, base, plan, stage, year);
    return {
      id,
      name,
      stages: stages.map((stage) => ({
        stage,
        short: shared.map((year) => ({ year, before: shortIn(then, stage, year), after: shortIn(is, stage, year) })),
      })),
    };
  });
}
