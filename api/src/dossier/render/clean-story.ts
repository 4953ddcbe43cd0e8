import type { ToldPlan, ToldStory } from '../story/told-story.ts';
import { cleanDossier, cleanText } from './clean-dossier.ts';

/** A story in which every text can stand in any format; what the speaker says keeps its lines. Plans stay what they are. */
export function cleanStory({ dossier, views, length }: ToldStory): ToldStory {
  return {
    dossier: cleanDossier(dossier),
    length,
    views: views.map(({ saved, plans }) => ({
      saved: {
        ...saved,
        caption: cleanText(saved.caption),
        notes: saved.notes
          .split(/\r\n|\r|\n/)
          .map(cleanText)
          .join('\n'),
      },
      plans:
        'missing' in plans
          ? { missing: cleanText(plans.missing) }
          : { now: cleanPlan(plans.now), ...(plans.before && { before: cleanPlan(plans.before) }) },
    })),
  };
}

function cleanPlan(plan: ToldPlan): ToldPlan {
  return { ...plan, name: cleanText(plan.name), sourceLine: cleanText(plan.sourceLine) };
}
