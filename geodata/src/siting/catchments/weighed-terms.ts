/** One part of the objective: what sending a unit to a school adds, before its weight. */
export interface CatchmentTerm {
  name: string;
  /** Cost of one of what is counted. */
  weight: number;
  /** How much of it a unit at a school brings; finite. */
  count(unit: number, school: number): number;
}

/** The share of one term in the cost of catchments. */
export interface TermShare {
  name: string;
  /** How much of what is counted: kilometres, children moved. */
  count: number;
  /** That times the weight. */
  cost: number;
}

/** Cost of every unit at every school, made of terms, and the way back from catchments to what each term has in it. */
export interface WeighedTerms {
  /** [unit * schools + school] */
  cost: Float64Array;
  shares(school: Int32Array): TermShare[];
}

/** Adds weighted terms up to one cost; refuses counts that are no numbers, naming term, unit and school. */
export function weighedTerms(units: number, schools: number, terms: readonly CatchmentTerm[]): WeighedTerms {
  const cost = new Float64Array(units * schools);
  for (const { name, weight, count } of terms) {
    if (!Number.isFinite(weight)) throw new Error(`the weight of ${name} is ${weight}`);
    for (let u = 0; u < units; u++) {
      for (let s = 0; s < schools; s++) {
        const each = count(u, s);
        if (!Number.isFinite(each)) throw new Error(`${name} of unit ${u} at school ${s} is ${each}`);
        cost[u * schools + s]! += weight * each;
      }
    }
  }
  const shareOf = (school: Int32Array, { name, weight, count }: CatchmentTerm): TermShare => {
    const sum = school.reduce((before, s, u) => before + count(u, s), 0);
    return { name, count: sum, cost: weight * sum };
  };
  return { cost, shares: (school) => terms.map((term) => shareOf(school, term)) };
}
