import type { AppState } from './app-state.ts';

/** What this browser keeps between visits. */
export type Remembered = Partial<Pick<AppState, 'locale' | 'panels'>>;

const KEY = 'xuetu';

/** What was kept; nothing where storage is closed or holds something else. */
export function remembered(): Remembered {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

/** Keeps a change for the next visit; a browser that refuses storage forgets it. */
export function remember(change: Remembered): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...remembered(), ...change }));
  } catch {
    return;
  }
}
