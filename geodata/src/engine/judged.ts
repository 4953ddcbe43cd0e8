import type { Plan } from '../model/index.ts';
import {
  compareFindings,
  compoundFindingsOf,
  districtFindingsOf,
  type Finding,
  type Judging,
  judgingOf,
  packsOf,
  schoolFindingsOf,
  sortFindings,
} from '../rules/index.ts';
import type { Changed, Results } from '../simulation/index.ts';

/** The findings of a plan, by whom they are about and all together in order. */
export interface Judged {
  ofRows: (readonly Finding[])[];
  ofCompounds: (readonly Finding[])[];
  ofDistrict: readonly Finding[];
  findings: Finding[];
}

/** Judges a plan from scratch. */
export function judgedPlan(plan: Plan, results: Results): Judged {
  const judging = judgingOf(plan, results, packsOf(plan));
  const ofRows = results.rows.map((_, r) => schoolFindingsOf(judging, r));
  const ofCompounds = plan.compounds.map((_, c) => compoundFindingsOf(judging, c));
  const ofDistrict = districtFindingsOf(judging);
  return { ofRows, ofCompounds, ofDistrict, findings: sortFindings([...ofRows, ...ofCompounds, ofDistrict].flat()) };
}

/** Judges again what has changed, and the district; what was found before stays as it was. Rows must be the same as before. */
export function judgedAgain(judged: Judged, plan: Plan, results: Results, changed: Changed): Judged {
  const judging = judgingOf(plan, results, packsOf(plan));
  const gone = new Set<Finding>();
  const come: Finding[] = [];
  replaceAt(judged.ofRows, changed.rows, judging, schoolFindingsOf, gone, come);
  replaceAt(judged.ofCompounds, changed.compounds, judging, compoundFindingsOf, gone, come);
  for (const each of judged.ofDistrict) gone.add(each);
  const ofDistrict = districtFindingsOf(judging);
  come.push(...ofDistrict);
  return { ...judged, ofDistrict, findings: merged(judged.findings, gone, sortFindings(come)) };
}

function replaceAt(
  known: (readonly Finding[])[],
  places: readonly number[],
  judging: Judging,
  findingsAt: (judging: Judging, place: number) => Finding[],
  gone: Set<Finding>,
  come: Finding[],
): void {
  for (const place of places) {
    for (const each of known[place]!) gone.add(each);
    const found = findingsAt(judging, place);
    for (const each of found) come.push(each);
    known[place] = found;
  }
}

/** Sorted findings without those that are gone, with those that have come, in order. */
function merged(findings: readonly Finding[], gone: ReadonlySet<Finding>, come: readonly Finding[]): Finding[] {
  const all: Finding[] = [];
  let next = 0;
  for (const each of findings) {
    if (gone.has(each)) continue;
    while (next < come.length && compareFindings(come[next]!, each) < 0) all.push(come[next++]!);
    all.push(each);
  }
  while (next < come.length) all.push(come[next++]!);
  return all;
}
