import type { ComparisonState } from '../app-state.ts';
import { store } from '../store.ts';

/** How far the comparison of two plans is; while the next one is worked out the last one stays in view. */
export function tellComparison(comparison: ComparisonState | null): void {
  store.setState(({ comparison: before }) => ({
    comparison: comparison?.status === 'working' && before ? { ...before, status: 'working' } : comparison,
  }));
}
