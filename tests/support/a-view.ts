import type { Plan } from '@xuetu/geodata/model';
import { findingsOf, packsOf } from '@xuetu/geodata/rules';
import { simulatePlan } from '@xuetu/geodata/simulation';
import type { MapView } from '../../web/src/map/map-view.ts';
import type { Simulated } from '../../web/src/state/app-state.ts';

/** A plan with its numbers, as the worker answers them. */
export function simulated(plan: Plan): Simulated {
  const results = simulatePlan(plan, plan);
  return { plan, results, findings: findingsOf(plan, results, packsOf(plan)) };
}

/** What the map shows of a plan when it is opened, with changes. */
export function aView(plan: Plan, changes: Partial<MapView> = {}): MapView {
  const base = simulated(plan);
  return {
    simulated: base,
    base,
    stage: 'primary',
    year: plan.district.baseYear,
    sector: 'public',
    reach: undefined,
    preview: undefined,
    changes: undefined,
    drawing: null,
    proposed: undefined,
    theme: 'pressure',
    layers: {
      catchments: true,
      schools: true,
      compounds: true,
      sites: true,
      streets: true,
      water: true,
      railway: true,
      dangers: true,
      parks: true,
      basemap: true,
    },
    selection: null,
    locale: 'zh',
    configuredBasemap: null,
    ...changes,
  };
}
