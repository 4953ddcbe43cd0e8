import { remember } from '../remembered.ts';
import { store } from '../store.ts';

const NARROWEST = 240;
const WIDEST = 520;

/** Changes the width of a side panel in pixels and remembers it. */
export function resizePanel(side: 'left' | 'right', width: number): void {
  const held = Math.round(Math.min(Math.max(width, NARROWEST), WIDEST));
  store.setState(({ panels }) => ({ panels: { ...panels, [side === 'left' ? 'leftWidth' : 'rightWidth']: held } }));
  remember({ panels: store.getState().panels });
}
