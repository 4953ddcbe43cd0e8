import type { Stage } from '@xuetu/geodata/model';
import { store } from '../../state/store.ts';
import type { Figures, ReadyFigures } from '../figures/figures.ts';
import { reckon } from '../figures/reckoner.ts';
import { meetingStore } from '../meeting-store.ts';

const asked = new WeakMap<object, Set<string>>();

/** Sees to it that what the heat of a plan and stage is made of is there; it is found once, in the worker. */
export function needHeat(scenarioId: string, stage: Stage): void {
  const figures = meetingStore.getState().figures[scenarioId];
  if (figures?.status !== 'ready') return;
  const base = figures.frozen?.base.plan ?? store.getState().base?.plan;
  if (!base) return;
  const { of, simulated } = figures;
  const { rows, rowIndex, years } = simulated.results;
  once(simulated, 'ground', async () => {
    const ground = await reckon(base, { kind: 'ground', of });
    put(scenarioId, figures, () => ({ ground }));
  });
  once(simulated, stage, async () => {
    const found = await reckon(base, { kind: 'stage', of, stage, results: { rows, rowIndex, years } });
    put(scenarioId, figures, ({ stages }) => ({ stages: { ...stages, [stage]: found } }));
  });
}

/** Asks for something of a plan that was not asked for before; after a failure it may be asked again. */
function once(plan: object, what: string, ask: () => Promise<void>): void {
  const known = asked.get(plan) ?? new Set();
  asked.set(plan, known);
  if (known.has(what)) return;
  known.add(what);
  ask().catch((cause: unknown) => {
    known.delete(what);
    const message = cause instanceof Error ? cause.message : String(cause);
    meetingStore.setState({ failure: message });
  });
}

/** Adds what was found to the figures, unless they are no longer those of the same plan. */
function put(
  scenarioId: string,
  { simulated }: ReadyFigures,
  change: (now: ReadyFigures) => Partial<ReadyFigures>,
): void {
  const now: Figures | undefined = meetingStore.getState().figures[scenarioId];
  if (now?.status !== 'ready' || now.simulated !== simulated) return;
  meetingStore.setState((state) => ({
    figures: { ...state.figures, [scenarioId]: { ...now, ...change(now) } },
  }));
}
