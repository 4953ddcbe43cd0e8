import type { Formulation } from '../formulation/formulate.ts';
import type { LinearModel, SessionLimits } from '../solving/solver.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';

/** Programmes of which so many at least and at most are chosen: those of a place, or all that build on the sites of a stage. */
interface ProgrammeGroup {
  /** Positions among the programme columns, of a place in the order of their seats. */
  members: Int32Array;
  kind: 'site' | 'school' | 'all-sites';
  most: number;
}

/** The linear model of some stages, with a row for every group of programmes, so that it can be said how many of a group are chosen. */
export interface ProgrammeModel {
  /** Without whole numbers; the rows of the groups stand last. */
  model: LinearModel;
  /** Columns of the programmes and rows of the groups. */
  columns: Int32Array;
  rows: Int32Array;
  groups: ProgrammeGroup[];
}

/** The model of a formulation. Some schools more or fewer mean more than which, so how many sites are built on has a row too. */
export function programmeModelOf(
  problems: readonly StageProblem[],
  { model, columns: stages }: Formulation,
): ProgrammeModel {
  const columns: number[] = [];
  const groups: ProgrammeGroup[] = [];
  for (const [index, { places }] of problems.entries()) {
    const onSites: number[] = [];
    let sites = 0;
    for (const [p, { kind, programmes }] of places.entries()) {
      if (programmes.length === 0) continue;
      const first = columns.length;
      columns.push(...programmes.map((_, k) => stages[index]!.programme[p]! + k));
      const most = programmes.map(({ seats }) => Math.max(...seats));
      const order = [...programmes.keys()].sort((a, b) => most[a]! - most[b]! || a - b);
      groups.push({
        members: Int32Array.from(order, (k) => first + k),
        kind: kind === 'site' ? 'site' : 'school',
        most: 1,
      });
      if (kind !== 'site') continue;
      sites += 1;
      onSites.push(...programmes.map((_, k) => first + k));
    }
    if (sites > 1) groups.push({ members: Int32Array.from(onSites), kind: 'all-sites', most: sites });
  }
  const rows = groups.map((_, g) => model.rowLower.length + g);
  const entries = groups.flatMap(({ members }) => [...members].map((m) => columns[m]!));
  let at = model.rows.columns.length;
  const starts = groups.map(({ members }) => {
    at += members.length;
    return at;
  });
  return {
    model: {
      ...model,
      integer: new Uint8Array(model.integer.length),
      rows: {
        starts: Int32Array.from([...model.rows.starts, ...starts]),
        columns: Int32Array.from([...model.rows.columns, ...entries]),
        values: Float64Array.from([...model.rows.values, ...entries.map(() => 1)]),
      },
      rowLower: Float64Array.from([...model.rowLower, ...groups.map(() => 0)]),
      rowUpper: Float64Array.from([...model.rowUpper, ...groups.map(({ most }) => most)]),
    },
    columns: Int32Array.from(columns),
    rows: Int32Array.from(rows),
    groups,
  };
}

/** Every programme may be chosen. */
export function freely({ model, columns, groups }: ProgrammeModel): SessionLimits {
  return {
    upper: Float64Array.from(columns, (at) => model.upper[at]!),
    rowLower: new Float64Array(groups.length),
    rowUpper: Float64Array.from(groups, ({ most }) => most),
  };
}

/** These programmes are chosen and no others: 1 by column of the model. */
export function just({ columns, groups }: ProgrammeModel, chosen: Float64Array): SessionLimits {
  const upper = Float64Array.from(columns, (at) => (chosen[at]! > 0.5 ? 1 : 0));
  const counts = Float64Array.from(groups, ({ members }) => members.reduce((sum, m) => sum + upper[m]!, 0));
  return { upper, rowLower: counts, rowUpper: counts };
}
