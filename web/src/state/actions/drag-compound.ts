import { EMPTY_DRAFT } from '../../map/modes/mode.ts';
import { NO_PEN } from '../pen/pen-state.ts';
import { store } from '../store.ts';

/** Takes a compound in hand, to be given to a school or catchment. */
export function dragCompound(compoundId: string): void {
  store.setState({
    pen: { ...NO_PEN, tool: 'give', draft: { ...EMPTY_DRAFT, compoundIds: [compoundId] } },
    showing: 'scenario',
  });
}
