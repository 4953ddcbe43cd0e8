import { store } from '../store.ts';

export function dismissFailure(): void {
  store.setState({ failure: null });
}
