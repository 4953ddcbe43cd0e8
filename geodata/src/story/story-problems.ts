import { type LocalName, type Stage, stageName } from '../model/index.ts';
import type { Story, StoryView } from './story.ts';

/** What a district has that views can name. */
export interface StoryGround {
  scenarioIds: ReadonlySet<string>;
  snapshotIds: ReadonlySet<string>;
  stages: readonly Stage[];
  /** First and last simulated year. */
  years: readonly [number, number];
  /** Schools and compounds of each plan, as `school:ID` and `compound:ID`, by id of its scenario; of a plan that is absent nothing is known. */
  things: ReadonlyMap<string, ReadonlySet<string>>;
}

/** One view that can no longer be shown as it was saved, and why. */
export interface StoryProblem {
  viewId: string;
  reason: LocalName;
}

/** Every view of a story that names something the district no longer has, in the order of the story. */
export function storyProblems(story: Story, ground: StoryGround): StoryProblem[] {
  return story.views.flatMap((each) => reasonsOf(each, ground).map((reason) => ({ viewId: each.id, reason })));
}

function reasonsOf({ view, snapshotId }: StoryView, ground: StoryGround): LocalName[] {
  const { scenarioId, beforeId, compare, stage, year, selection } = view;
  const [first, last] = ground.years;
  const isFrozen = snapshotId !== '' && ground.snapshotIds.has(snapshotId);
  const isGone = (id: string) => id !== '' && !ground.scenarioIds.has(id);
  return [
    snapshotId !== '' && !isFrozen && GONE.snapshot,
    !isFrozen && isGone(scenarioId) && GONE.scenario,
    compare !== 'one' && isGone(beforeId) && GONE.before,
    !ground.stages.includes(stage) && noStage(stage),
    !isFrozen && (year < first || year > last) && noYear(year, first, last),
    !isFrozen && isThingGone(selection, ground.things.get(scenarioId)) && GONE.selection,
  ].filter((each) => each !== false);
}

/** Whether a selection is known to be gone. */
export function isThingGone(selection: string, things: ReadonlySet<string> | undefined): boolean {
  return selection !== '' && things !== undefined && !things.has(selection);
}

const GONE = {
  scenario: {
    zh: '所用的情景方案已不存在，将显示现状。',
    en: 'The scenario it shows is gone; the base plan is shown instead.',
  },
  before: {
    zh: '用作对比的情景方案已不存在，将与现状对比。',
    en: 'The scenario it compares with is gone; it is compared with the base plan.',
  },
  snapshot: {
    zh: '所用的数据快照不存在，将显示今天的数字。',
    en: "Its snapshot does not exist; today's numbers are shown instead.",
  },
  selection: {
    zh: '选中的学校或小区已不存在。',
    en: 'The school or compound that was selected is gone.',
  },
} as const;

function noStage(stage: Stage): LocalName {
  const { zh, en } = stageName(stage);
  return { zh: `规划区已没有${zh}学段。`, en: `The district no longer has the stage ${en}.` };
}

function noYear(year: number, first: number, last: number): LocalName {
  return {
    zh: `${year}年不在模拟年份 ${first}—${last}年之内，将显示最近的一年。`,
    en: `${year} is outside the simulated years ${first} to ${last}; the nearest is shown.`,
  };
}
