import { remember } from '../remembered.ts';
import { store } from '../store.ts';

/** Opens or closes a side panel and remembers it. */
export function togglePanel(side: 'left' | 'right'): void {
  store.setState(({ panels }) => ({ panels: { ...panels, [side]: !panels[side] } }));
  remember({ panels: store.getState().panels });
}
