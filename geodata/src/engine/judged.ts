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
  const left = without(judged.findings, sortFindings(gone));
  return { ...judged, findings: merged(left, sortFindings(come)) };
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

/** Sorted findings without those, sorted alike, that are gone. */
function without(findings: readonly Finding[], gone: readonly Finding[]): readonly Finding[] {
  let next = 0;
  const left: Finding[] = [];
  for (let i = 0; i < findings.length; i++) {
    if (findings[i] === gone[next]) next++;
    else left.push(findings[i]!);
  }
  if (next === gone.length) return left;
  const all = new Set(gone);
  return findings.filter((each) => !all.has(each));
}

/** Two sorted lists as one: each of the second where it belongs, found by halving. */
function merged(findings: readonly Finding[], come: readonly Finding[]): Finding[] {
  const all: Finding[] = [];
  let from = 0;
  for (const each of come) {
    const to = placeOf(findings, each, from);
    for (; from < to; from++) all.push(findings[from]!);
    all.push(each);
  }
  for (; from < findings.length; from++) all.push(findings[from]!);
  return all;
}

function placeOf(findings: readonly Finding[], finding: Finding, from: number): number {
  let [low, high] = [from, findings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareFindings(findings[middle]!, finding) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
