import { refused } from '../refusal.ts';
import type { SpokenOperation } from './operation.ts';

/** 入住率: the part of the dwellings to come that are lived in as the housing yields expect. */
export const setOccupancy: SpokenOperation<{ occupancy: number }> = ({ assumptions }, { occupancy }, locale = 'zh') => {
  if (!(occupancy >= 0 && occupancy <= 1.5)) {
    return refused('入住率须在 0—150% 之间。', 'Occupancy has to be from 0 to 150 %.');
  }
  const percent = Math.round(occupancy * 100);
  const label = { zh: `新建住宅入住率 ${percent}%`, en: `Occupancy of new dwellings ${percent} %` };
  return { label: label[locale], names: label, setAssumptions: { ...assumptions, occupancy } };
};
