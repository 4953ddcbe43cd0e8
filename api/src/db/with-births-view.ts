import { BIRTHS_SCENARIOS, type BirthsScenario } from '@xuetu/geodata/model';

/**
 * Assumptions as stored, made readable for today: before there were views of future births they held one yearly change of births.
 * One that somebody chose becomes a view of its own; 0, which nobody had to choose, gives way to today's usual view.
 */
export function withBirthsView(stored: unknown): unknown {
  if (!isRecord(stored) || 'birthsScenarios' in stored) return stored;
  const { birthsTrend: trend, ...rest } = stored;
  if (typeof trend !== 'number' || trend === 0) return rest;
  const own: BirthsScenario = {
    id: 'own',
    name: { zh: '原有设定', en: 'As set before' },
    note: {
      zh: '沿用旧版本中设定的出生人数年变化率。',
      en: 'The yearly change of births that was set in an earlier version.',
    },
    asOf: '2026-11-01',
    trend,
    usesProjected: true,
  };
  return { ...rest, birthsScenarios: [...BIRTHS_SCENARIOS, own], birthsScenario: own.id };
}

/** An edit as stored, made readable for today. */
export function withReadableAssumptions(edit: { setAssumptions?: unknown }): object {
  return 'setAssumptions' in edit ? { ...edit, setAssumptions: withBirthsView(edit.setAssumptions) } : edit;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
