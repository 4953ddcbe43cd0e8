import { expect, test } from 'vitest';
import { PRESETS, presetGoal, presetIn } from '../../../../web/src/state/siting/presets.ts';

const STANDARD = { walkingWanPerPupilKmYear: 0.1, movingWanPerPupil: 2, emptyWanPerSeatYear: 0.16 };
const VIEWS = [{ id: 'low' }, { id: 'middle' }];

test('a preset multiplies the standard weights, and the standard itself says nothing', () => {
  expect(presetGoal('standard', STANDARD, VIEWS)).toEqual({
    weights: undefined,
    births: undefined,
    weighBirths: undefined,
  });
  expect(presetGoal('walks', STANDARD, VIEWS).weights).toEqual({ walkingWanPerPupilKmYear: 0.4 });
  expect(presetGoal('moves', STANDARD, VIEWS).weights).toEqual({ movingWanPerPupil: 10 });
});

test('the robust preset asks for the least regret over the views of births, where there is more than one', () => {
  expect(presetGoal('robust', STANDARD, VIEWS).weighBirths).toBe('regret');
  expect(presetGoal('robust', STANDARD, [{ id: 'own' }]).weighBirths).toBeUndefined();
});

test('every preset is known again by its weights, and own weights are none of them', () => {
  for (const preset of PRESETS) {
    expect(presetIn({ stage: null, ...presetGoal(preset, STANDARD, VIEWS) }, STANDARD, VIEWS)).toBe(preset);
  }
  expect(presetIn({ stage: null, weights: { movingWanPerPupil: 7 } }, STANDARD, VIEWS)).toBeUndefined();
});
