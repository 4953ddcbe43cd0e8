import type { Stage } from '@xuetu/geodata/model';
import { store } from '../store.ts';

/** Shows another stage. The sector falls back to the first one of that stage where the new stage does not have it. */
export function setStage(stage: Stage): void {
  const { stage: before, base, sector } = store.getState();
  if (stage === before) return;
  const kept = base?.plan.catchments.some((each) => each.stage === stage && each.sector === sector);
  store.setState({ stage, sector: kept ? sector : null });
}
