import { type Plan, STAGES } from '../model/index.ts';
import {
  compareFindings,
  compoundFindingsOf,
  districtFindingsOf,
  type Finding,
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
  /** By stage in STAGES order. */
  ofDistrict: (readonly Finding[])[];
  findings: Finding[];
}

/** Judges a plan from scratch. */
export function judgedPlan(plan: Plan, results: Results): Judged {
  const judging = judgingOf(plan, results, packsOf(plan));
  const ofRows = results.rows.map((_, r) => schoolFindingsOf(judging, r));
  const ofCompounds = plan.compounds.map((_, c) => compoundFindingsOf(judging, c));
  const ofDistrict = STAGES.map((stage) => districtFindingsOf(judging, [stage]));
  return { ofRows, ofCompounds, ofDistrict, findings: sortFindings([...ofRows, ...ofCompounds, ...ofDistrict].flat()) };
}

/** Judges again what has changed, and the stages in which it has; what was found before stays as it was. Rows must be the same as before. */
export function judgedAgain(judged: Judged, plan: Plan, results: Results, changed: Changed): Judged {
  const judging = judgingOf(plan, results, packsOf(plan));
  const gone: Finding[] = [];
  const come: Finding[] = [];
  const stages = new Set(changed.rows.map((r) => STAGES.indexOf(results.rows[r]!.stage)));
  replaceAt(judged.ofRows, changed.rows, (r) => schoolFindingsOf(judging, r), gone, come);
  replaceAt(judged.ofCompounds, changed.compounds, (c) => compoundFindingsOf(judging, c), gone, come);
  replaceAt(judged.ofDistrict, [...stages], (s) => districtFindingsOf(judging, [STAGES[s]!]), gone, come);
  return { ...judged, findings: exchanged(judged.findings, sortFindings(gone), sortFindings(come)) };
}

function replaceAt(
  known: (readonly Finding[])[],
  places: readonly number[],
  findingsAt: (place: number) => Finding[],
  gone: Finding[],
  come: Finding[],
): void {
  for (const place of places) {
    for (const each of known[place]!) gone.push(each);
    const found = findingsAt(place);
    for (const each of found) come.push(each);
    known[place] = found;
  }
}

/** Sorted findings, some gone and some come, both sorted alike; what lies between is copied as it is. */
function exchanged(findings: readonly Finding[], gone: readonly Finding[], come: readonly Finding[]): Finding[] {
  const all = new Array<Finding>(findings.length - gone.length + come.length);
  let from = 0;
  let length = 0;
  const copyTo = (to: number) => {
    while (from < to) all[length++] = findings[from++]!;
  };
  let next = 0;
  for (const each of gone) {
    const at = findings.indexOf(each, placeOf(findings, each, from));
    for (; next < come.length && compareFindings(come[next]!, each) < 0; next++) {
      copyTo(placeOf(findings, come[next]!, from));
      all[length++] = come[next]!;
    }
    copyTo(at);
    from++;
  }
  for (; next < come.length; next++) {
    copyTo(placeOf(findings, come[next]!, from));
    all[length++] = come[next]!;
  }
  copyTo(findings.length);
  return all;
}

/** Place of the first finding that a finding does not come after. */
function placeOf(findings: readonly Finding[], finding: Finding, from: number): number {
  let [low, high] = [from, findings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareFindings(findings[middle]!, finding) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
