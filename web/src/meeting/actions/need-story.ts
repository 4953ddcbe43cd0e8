import type { StoryView } from '@xuetu/geodata/story';
import { planBase, planBefore, planShown } from '../figures/plans-shown.ts';
import { meetingStore } from '../meeting-store.ts';
import { needFigures } from './need-figures.ts';
import { needHeat } from './need-heat.ts';

/**
 * Sees to it, one after the other, that every plan of a story is there with its numbers and what its heat is made of, so that no view has to wait, and the
 * story goes on where the network does not. Stops where another story is played.
 */
export async function needStory(id: string, views: readonly StoryView[]): Promise<void> {
  for (const [at, { view }] of views.entries()) {
    const shown = { tour: { id, name: '', views, at }, view };
    const plans = new Set([planShown(shown), planBase(shown), ...(view.compare === 'one' ? [] : [planBefore(shown)])]);
    for (const plan of plans) {
      if (meetingStore.getState().tour?.id !== id) return;
      await needFigures(plan);
      needHeat(plan, view.stage);
    }
  }
}
