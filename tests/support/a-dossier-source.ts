import { type DossierSource, studiesOf } from '@xuetu/geodata/dossier';
import type { Plan } from '@xuetu/geodata/model';
import { evaluate, packsOf } from '@xuetu/geodata/rules';
import { type Edit, planOf } from '@xuetu/geodata/scenario';
import { simulatePlan } from '@xuetu/geodata/simulation';

function sideOf(base: Plan, plan: Plan) {
  const results = simulatePlan(base, plan);
  return { plan, results, ...evaluate(plan, results, packsOf(plan)) };
}

/** What a dossier is made from, of a base plan and a scenario of the given edits; without edits it is about the base plan. */
export function aDossierSource(base: Plan, edits: Edit[] = [], words: Partial<DossierSource> = {}): DossierSource {
  const before = sideOf(base, base);
  const now = edits.length > 0 ? sideOf(base, planOf(base, { edits, cursor: edits.length })) : before;
  return {
    now,
    before,
    locale: 'en',
    date: '2026-11-30',
    mapApproval: '',
    smallCounts: false,
    program: 'test',
    baseHash: 'a'.repeat(64),
    failures: now.failures,
    scenario: edits.length > 0 ? { id: 's1', name: '方案一', version: 3, edits, editsHash: 'b'.repeat(64) } : null,
    siting: null,
    studies: studiesOf({ now, before }, () => {}),
    ...words,
  };
}
