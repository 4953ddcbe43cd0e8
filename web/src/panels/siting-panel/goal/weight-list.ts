import type { WeightChoice } from '@xuetu/geodata/siting';

/** The weights that can be set: their words, and up to which amount in 万元 the slider goes where no standard is known. */
export const WEIGHTS = [
  { key: 'walkingWanPerPupilKmYear', label: 'weightWalking', hint: 'weightWalkingHint' },
  { key: 'movingWanPerPupil', label: 'weightMoving', hint: 'weightMovingHint' },
  { key: 'emptyWanPerSeatYear', label: 'weightEmpty', hint: 'weightEmptyHint' },
  { key: 'runningWanPerClassYear', label: 'weightClass', hint: 'weightClassHint' },
  { key: 'runningWanPerSchoolYear', label: 'weightSchool', hint: 'weightSchoolHint' },
  { key: 'shortageWanPerSeat', label: 'weightShortage', hint: 'weightShortageHint' },
] as const satisfies readonly { key: keyof WeightChoice; label: string; hint: string }[];

/** The slider goes from nothing to so many times the standard. */
const SLIDER_TIMES = 6;

/** The end and the step of a weight's slider. */
export function sliderOf(standard: number): { max: number; step: number } {
  return { max: rounded(standard * SLIDER_TIMES), step: rounded(standard / 10) };
}

/** The weights with one changed; back at its standard it is left out, so that the goal says only what differs. */
export function withWeight(
  weights: WeightChoice | undefined,
  key: keyof WeightChoice,
  value: number | null,
  standard: number | undefined,
): WeightChoice | undefined {
  const { [key]: _, ...others } = weights ?? {};
  const next = value === null || value === standard ? others : { ...others, [key]: value };
  return Object.keys(next).length > 0 ? next : undefined;
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
