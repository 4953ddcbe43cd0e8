import type { Solver } from '@xuetu/geodata/siting';

/** A solver whose limits count by a clock, so that a busy machine cuts no solve short. */
export function byClock(solver: Solver, clock: () => number): Solver {
  return {
    solve: (model, limits) => solver.solve(model, { clock, ...limits }),
    ...(solver.session && {
      session: (model, columns, rows, limits, work) =>
        solver.session!(model, columns, rows, { clock, ...limits }, work),
    }),
  };
}
