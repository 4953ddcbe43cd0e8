import { useApp } from '../../state/use-app.ts';
import { useStoryWords } from '../../words/use-story-words.ts';
import { useWords } from '../../words/use-words.ts';

/** Answers the name of a plan by the id of its scenario, empty for the base plan. */
export function usePlanName(): (scenarioId: string) => string {
  const { t } = useWords();
  const said = useStoryWords();
  const scenarios = useApp((state) => state.scenarios);
  return (id) => (id === '' ? t('basePlan') : (scenarios.find((each) => each.id === id)?.name ?? said('planGone')));
}
