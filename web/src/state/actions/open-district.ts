import { type Plan, STAGES, type Stage } from '@xuetu/geodata/model';
import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { redrawCaller } from '../../redraw/redraw-caller.ts';
import { simulator } from '../../simulation/simulator.ts';
import { notSimulated } from '../not-simulated.ts';
import { NO_PEN } from '../pen/pen-state.ts';
import { NO_REDRAW } from '../redraw/redraw-state.ts';
import { CLEAR_DESK, NO_JOB } from '../siting/siting-state.ts';
import { store } from '../store.ts';
import type { UrlState } from '../url-state.ts';
import { whenDrawn } from '../when-drawn.ts';

/** Loads a district's plan, simulates it and shows it; `view` is what a link asks to see of it. */
export async function openDistrict(id: string, view: Partial<UrlState> = {}): Promise<void> {
  redrawCaller.leave();
  store.setState({ ...CLOSED, districtId: id, loading: 'plan', camera: view.camera ?? null });
  const answer = await ask(client.api.districts[':district'].plan.$get({ param: { district: id } }));
  if (store.getState().districtId !== id) return;
  if (!answer.ok) {
    store.setState({ loading: null, failure: answer.failure });
    return;
  }
  const plan: Plan = answer.value;
  store.setState({
    opening: notSimulated(plan),
    stage: view.stage ?? firstStage(plan),
    sector: view.sector ?? null,
    year: view.year ?? plan.district.baseYear,
    theme: view.theme ?? store.getState().theme,
  });
  const outcome = await simulator.base(plan);
  if (store.getState().districtId !== id || outcome === 'superseded') return;
  if (!outcome.ok) {
    store.setState({ loading: null, opening: null, failure: outcome.failure });
    return;
  }
  const base = { plan, ...outcome.value };
  store.setState({
    base,
    current: base,
    opening: null,
    loading: null,
    year: nearestYear(base.results.years, view.year),
    selection: view.selection ?? null,
    showing: view.showing ?? 'scenario',
  });
  const resume = async () => (await import('./resume-scenarios.ts')).resumeScenarios(id, view);
  if (view.scenarioId || view.againstId || store.getState().painted) await resume();
  else whenDrawn(() => void resume());
  store.setState(({ siting, tool }) => ({
    siting: view.jobId && siting.status === 'idle' ? { ...NO_JOB, jobId: view.jobId } : siting,
    tool: view.tool ?? tool,
    sheet: view.sheet ?? null,
    meeting: view.meeting ?? null,
  }));
}

/** What belongs to the district that is being left. */
const CLOSED = {
  opening: null,
  base: null,
  current: null,
  scenario: null,
  scenarios: [],
  areScenariosRead: false,
  dropped: [],
  against: null,
  comparison: null,
  selection: null,
  failure: null,
  playing: false,
  flyTo: null,
  findingFilter: { year: 'current' as const },
  siting: NO_JOB,
  desk: CLEAR_DESK,
  redraw: NO_REDRAW,
  pen: NO_PEN,
  tool: 'inspect' as const,
  sheet: null,
  meeting: null,
};

/** Primary where the district has it, else the first stage that any school offers. */
function firstStage(plan: Plan): Stage {
  const offered = new Set(plan.schools.flatMap((school) => school.stages.map((each) => each.stage)));
  return offered.has('primary') ? 'primary' : (STAGES.find((each) => offered.has(each)) ?? 'primary');
}

function nearestYear(years: number[], wanted: number | undefined): number {
  const first = years[0] ?? 0;
  return wanted === undefined ? first : Math.min(Math.max(wanted, first), years.at(-1) ?? first);
}
