import { EMPTY_DRAFT } from '../../map/modes/mode.ts';
import { penWith } from '../pen/pen-state.ts';
import { store } from '../store.ts';

/** Takes a compound in hand, to be given to a school or catchment. */
export function dragCompound(compoundId: string): void {
  store.setState(({ pen }) => ({
    pen: { ...penWith(pen, 'give'), draft: { ...EMPTY_DRAFT, compoundIds: [compoundId] } },
    showing: 'scenario',
  }));
}
