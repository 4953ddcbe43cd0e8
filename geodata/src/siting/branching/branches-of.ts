import type { SessionLimits } from '../solving/solver.ts';
import type { ProgrammeModel } from './programme-model.ts';

/** A question with several answers, one of which every plan gives and none of which the linear model does. */
export interface Branch {
  /** The same question wherever it is asked. */
  key: string;
  answers: SessionLimits[];
  /** Of a question with two answers how far the linear model is from the first; what is left to 1 is the way to the second. */
  part: number;
  /** It is about one place, and the sites are settled. */
  isOfPlace: boolean;
}

/** What is nearer than this to a whole number is whole. */
const WHOLE = 1e-6;

/**
 * The questions that the values of a linear model leave open, those that matter most alone: first how many new schools there are; then on
 * which of the sites the first of them stands, since that one of a dozen sites is not used leaves the linear model as good as free; then
 * whether anything is done at a place, and, where something is, whether it is one of the smaller or of the larger programmes.
 */
export function branchesOf(whole: ProgrammeModel, limits: SessionLimits, values: Float64Array): Branch[] {
  const parts = whole.groups.map(({ members }) => Array.from(members, (m) => values[whole.columns[m]!]!));
  const sums = parts.map((each) => each.reduce((total, part) => total + part, 0));
  const counts: Branch[] = [];
  const sites: Branch[] = [];
  const places: Branch[] = [];
  for (const [g, { members, kind }] of whole.groups.entries()) {
    const below = Math.floor(sums[g]! + WHOLE);
    if (sums[g]! - below > WHOLE)
      (kind === 'all-sites' ? counts : places).push({
        ...howMany(limits, g, sums[g]!, below),
        isOfPlace: kind !== 'all-sites',
      });
    else if (kind === 'all-sites') sites.push(...whichSite(whole, limits, g, sums));
    else places.push(...howLarge(limits, g, members, parts[g]!));
  }
  return [counts, sites, places].find((each) => each.length > 0) ?? [];
}

function howMany(limits: SessionLimits, g: number, sum: number, below: number): Omit<Branch, 'isOfPlace'> {
  const fewer = { ...limits, rowUpper: withAt(limits.rowUpper, g, below) };
  const more = { ...limits, rowLower: withAt(limits.rowLower, g, below + 1) };
  return { key: `${g} ${below}`, answers: [fewer, more], part: sum - below };
}

/** Where at least one new school stands: which of the sites that are used in part is the first that is used, or none of them. */
function whichSite({ groups }: ProgrammeModel, limits: SessionLimits, all: number, sums: readonly number[]): Branch[] {
  if (limits.rowLower[all]! < 1) return [];
  const own = new Set(groups[all]!.members);
  const used = groups.flatMap(({ kind, members }, g) =>
    kind === 'site' && own.has(members[0]!) && sums[g]! > WHOLE ? [g] : [],
  );
  if (used.every((g) => sums[g]! > 1 - WHOLE)) return [];
  used.sort((a, b) => sums[b]! - sums[a]! || a - b);
  let { rowUpper } = limits;
  const answers = used.map((g) => {
    const answer = { ...limits, rowUpper, rowLower: withAt(limits.rowLower, g, 1) };
    rowUpper = withAt(rowUpper, g, 0);
    return answer;
  });
  return [{ key: `${all} which`, answers: [...answers, { ...limits, rowUpper }], part: 0.5, isOfPlace: false }];
}

/** Half of what the linear model does at a place lies on either side. */
function howLarge(limits: SessionLimits, g: number, members: Int32Array, parts: readonly number[]): Branch[] {
  let below = 0;
  let cut = { at: 0, below: 0, off: Infinity };
  parts.forEach((part, i) => {
    below += part;
    const off = Math.abs(below - 0.5);
    if (below > WHOLE && below < 1 - WHOLE && off < cut.off) cut = { at: i + 1, below, off };
  });
  if (cut.at === 0) return [];
  const without = (some: Int32Array): SessionLimits => {
    const upper = Float64Array.from(limits.upper);
    for (const m of some) upper[m] = 0;
    return { ...limits, upper };
  };
  const answers = [without(members.slice(cut.at)), without(members.slice(0, cut.at))];
  return [{ key: `${g} cut ${cut.at}`, answers, part: 1 - cut.below, isOfPlace: true }];
}

function withAt(values: Float64Array, at: number, value: number): Float64Array {
  const changed = Float64Array.from(values);
  changed[at] = value;
  return changed;
}
