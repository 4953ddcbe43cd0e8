import { useStore } from 'zustand';
import type { AppState } from './app-state.ts';
import { store } from './store.ts';

/** Reads the store in a component; re-renders where the selected value changes. */
export function useApp<Value>(selector: (state: AppState) => Value): Value {
  return useStore(store, selector);
}
