import type { Plan } from '@xuetu/geodata/model';
import type { StoryGround } from '@xuetu/geodata/story';
import { meetingStore } from '../meeting/meeting-store.ts';
import { stagesOf } from '../state/selectors/stages-of.ts';
import { store } from '../state/store.ts';
import { storyStore } from './story-store.ts';

/** What the open district has that views can name; undefined until scenarios and snapshots were read. */
export function storyGround(): StoryGround | undefined {
  const { base, current, scenario, scenarios, areScenariosRead } = store.getState();
  const { snapshots } = storyStore.getState();
  if (!base || !snapshots || !areScenariosRead) return undefined;
  const { years } = base.results;
  const things = new Map([['', thingsIn(base.plan)]]);
  if (scenario && current) things.set(scenario.id, thingsIn(current.plan));
  for (const [id, figures] of Object.entries(meetingStore.getState().figures)) {
    if (figures.status === 'ready') things.set(id, thingsIn(figures.simulated.plan));
  }
  return {
    scenarioIds: new Set(scenarios.map(({ id }) => id)),
    snapshotIds: new Set(snapshots.map(({ id }) => id)),
    stages: stagesOf(base.plan),
    years: [years[0]!, years.at(-1)!],
    things,
  };
}

const known = new WeakMap<Plan, ReadonlySet<string>>();

function thingsIn(plan: Plan): ReadonlySet<string> {
  const found =
    known.get(plan) ??
    new Set([...plan.schools.map(({ id }) => `school:${id}`), ...plan.compounds.map(({ id }) => `compound:${id}`)]);
  known.set(plan, found);
  return found;
}
