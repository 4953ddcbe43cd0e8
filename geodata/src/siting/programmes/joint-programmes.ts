import type { StageColumns } from '../formulation/formulate.ts';
import type { RowsBuilder } from '../formulation/rows-builder.ts';
import { choiceKey } from '../goal/forbid.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';

/** Where one stage's part of a programme stands that two stages share. */
export interface Part {
  problem: number;
  place: number;
  programme: number;
}

/** Programmes that stand in several problems, part by part: each is one choice (nine-year school, conversion). */
export function jointProgrammes(problems: readonly StageProblem[]): Part[][] {
  const parts = new Map<string, Part[]>();
  for (const [problem, { places }] of problems.entries())
    for (const [p, place] of places.entries())
      for (const [k, programme] of place.programmes.entries())
        if (programme.isShared) {
          const key = choiceKey(place, programme);
          parts.set(key, [...(parts.get(key) ?? []), { problem, place: p, programme: k }]);
        }
  return [...parts.values()].filter((each) => each.length > 1);
}

/** All parts of a programme are chosen, or none. */
export function addJointRows(
  problems: readonly StageProblem[],
  columns: readonly StageColumns[],
  rows: RowsBuilder,
): void {
  const columnOf = ({ problem, place, programme }: Part) => columns[problem]!.programme[place]! + programme;
  for (const [first, ...others] of jointProgrammes(problems))
    for (const other of others)
      rows.add(
        [
          [columnOf(first!), 1],
          [columnOf(other), -1],
        ],
        0,
        0,
      );
}

/** The problems without parts whose other part stands in none of them; where that only gives rooms up, the part stays and pays all. */
export function withWholeProgrammes(problems: readonly StageProblem[]): StageProblem[] {
  const shared = new Set(
    jointProgrammes(problems).map(([first]) => {
      const at = problems[first!.problem]!.places[first!.place]!;
      return choiceKey(at, at.programmes[first!.programme]!);
    }),
  );
  return problems.map((problem) => ({
    ...problem,
    places: problem.places.map((place) => ({
      ...place,
      programmes: place.programmes.flatMap((programme) => {
        if (!programme.isShared || shared.has(choiceKey(place, programme))) return [programme];
        const [action] = programme.actions;
        if (action?.kind !== 'convert') return [];
        return [{ ...programme, isShared: false, costs: { ...programme.costs, convert: action.costWan } }];
      }),
    })),
  }));
}
