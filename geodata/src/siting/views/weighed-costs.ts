import type { View } from './formulate-views.ts';

/** How births views are weighed: by how likely each is, or by the largest regret. */
export type Weighing = 'expected' | 'regret';

/** Whether a view counts for an objective. */
export function counts({ weight, isCounted }: Pick<View, 'weight' | 'isCounted'>, how: Weighing): boolean {
  return how === 'expected' ? weight > 0 : isCounted;
}

/** What an answer costs more under a view than what nothing under it costs less than, at worst over the views that count. */
export function worstRegret(
  views: readonly Pick<View, 'weight' | 'isCounted'>[],
  costs: readonly number[],
  bests: readonly number[],
): number {
  const regrets = views.map((view, v) => (counts(view, 'regret') ? costs[v]! - bests[v]! : -Infinity));
  return Math.max(...regrets);
}

/**
 * The objective over all views, in 万元: the expected cost; or for regret the expected cost of what is best in each view and the
 * worst regret, so that its gap is one of costs as well.
 */
export function weighedCost(
  views: readonly Pick<View, 'weight' | 'isCounted'>[],
  how: Weighing,
  costs: readonly number[],
  bests: readonly number[],
): number {
  const mean = (of: readonly number[]) =>
    views.reduce((sum, { weight }, v) => (weight > 0 ? sum + weight * of[v]! : sum), 0);
  return how === 'expected' ? mean(costs) : mean(bests) + worstRegret(views, costs, bests);
}
