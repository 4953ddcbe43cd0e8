import { changeGoal } from '../../../state/actions/change-goal.ts';
import { openPlan } from '../../../state/selectors/open-plan.ts';
import { PRESETS, type Preset, presetGoal, presetIn } from '../../../state/siting/presets.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { STANDARD_WEIGHTS } from './standard-weights.ts';

const WORDS = {
  standard: ['presetStandard', 'presetStandardHint'],
  walks: ['presetWalks', 'presetWalksHint'],
  moves: ['presetMoves', 'presetMovesHint'],
  thrifty: ['presetThrifty', 'presetThriftyHint'],
  robust: ['presetRobust', 'presetRobustHint'],
} as const satisfies Record<Preset, readonly [string, string]>;

const NO_VIEWS: { id: string }[] = [];

/** What matters most, as one choice that sets every weight. */
export function PresetChoice() {
  const { said } = useSitingWords();
  const goal = useApp((state) => state.desk.goal);
  const views = useApp((state) => openPlan(state)?.assumptions.birthsScenarios ?? NO_VIEWS);
  const active = presetIn(goal, STANDARD_WEIGHTS, views);
  return (
    <fieldset className="goal-part preset-choice">
      <legend>{said('weightsTitle')}</legend>
      <div className="preset-row">
        {PRESETS.map((preset) => (
          <button
            key={preset}
            type="button"
            aria-pressed={preset === active}
            title={said(WORDS[preset][1])}
            onClick={() => changeGoal(presetGoal(preset, STANDARD_WEIGHTS, views))}
          >
            {said(WORDS[preset][0])}
          </button>
        ))}
        {!active && (
          <span className="preset-own" aria-current="true">
            {said('presetOwn')}
          </span>
        )}
      </div>
      <p className="panel-note">{said(active ? WORDS[active][1] : 'presetOwnHint')}</p>
    </fieldset>
  );
}
