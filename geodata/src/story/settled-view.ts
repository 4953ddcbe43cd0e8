import type { MeetingView, StoryView } from './story.ts';
import { isThingGone, type StoryGround } from './story-problems.ts';

/**
 * What a saved view shows on the district as it is: exactly what was saved where the district still has everything that the view names, else
 * with the base plan, the nearest year or nothing selected in the place of what is gone, as its problems say.
 */
export function settledView({ view, snapshotId }: StoryView, ground: StoryGround): MeetingView {
  const isFrozen = snapshotId !== '' && ground.snapshotIds.has(snapshotId);
  const { compare, beforeId, stage } = view;
  const { stages } = ground;
  const known = (id: string) => (id === '' || ground.scenarioIds.has(id) ? id : '');
  return {
    ...view,
    stage: stages.includes(stage) ? stage : (stages[0] ?? stage),
    beforeId: compare === 'one' ? beforeId : known(beforeId),
    ...(!isFrozen && {
      scenarioId: known(view.scenarioId),
      year: Math.min(Math.max(view.year, ground.years[0]), ground.years[1]),
      selection: isThingGone(view.selection, ground.things.get(known(view.scenarioId))) ? '' : view.selection,
    }),
  };
}
