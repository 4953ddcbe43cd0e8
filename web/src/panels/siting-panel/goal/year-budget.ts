import type { GoalDraft } from '../../../state/siting/siting-state.ts';

type BudgetByYear = NonNullable<GoalDraft['budgetByYear']>;

/** The limits by year after one year got another limit, or none; in the order of the years. */
export function withYear(budget: GoalDraft['budgetByYear'], year: number, wan: number | undefined): BudgetByYear {
  const others = (budget ?? []).filter((each) => each.year !== year);
  return (wan === undefined ? others : [...others, { year, wan }]).sort((a, b) => a.year - b.year);
}

/** The same limit in each of some years; none where there is no amount. */
export function sameEachYear(years: readonly number[], wan: number | undefined): BudgetByYear | undefined {
  return wan === undefined ? undefined : years.map((year) => ({ year, wan }));
}

/** The one limit that every year has; undefined where years differ. */
export function limitOfEach(years: readonly number[], budget: GoalDraft['budgetByYear']): number | undefined {
  const [first] = budget ?? [];
  const isSame = budget?.length === years.length && budget.every((each) => each.wan === first?.wan);
  return isSame ? first?.wan : undefined;
}
