import type { Plan } from '@xuetu/geodata/model';
import { evaluate, METRICS, type Metrics, packsOf } from '@xuetu/geodata/rules';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const BIRTHS = { 2024: 100, 2025: 100 };

/** A school over capacity with a large class, in a district with a compound too far from it. */
function aPlanInTrouble(): Plan {
  return aPlan()
    .withSchool('凯瑞小学', { nameEn: 'Kairui', seats: 50, pupils: { g1: 60 }, classesByGrade: { g1: 1 } })
    .withSchool('明德小学', { seats: 50, pupils: { g1: 60 }, classesByGrade: { g1: 1 } })
    .withCompound('山水居', { at: [117.02, 36], children: { 6: 10 } })
    .withAssignment('山水居', '凯瑞小学')
    .withBirths('镇', BIRTHS)
    .build();
}

function broken(): never {
  throw new Error('no such grade');
}

function evaluated(metrics?: Metrics) {
  const plan = aPlanInTrouble();
  return evaluate(plan, simulatePlan(plan, plan), packsOf(plan), metrics);
}

describe('a metric that fails', () => {
  it.each([
    ['largest-class', { ...METRICS['largest-class'], fill: broken }],
    ['largest-class', { ...METRICS['largest-class'], workingOf: broken }],
    ['service-distance', { ...METRICS['service-distance'], valueOf: broken }],
    ['large-class-share', { ...METRICS['large-class-share'], fill: broken }],
  ])('hides no other: %s', (key, failing) => {
    const whole = evaluated();
    const { findings, failures } = evaluated({ ...METRICS, [key]: failing });
    expect(whole.findings.some((each) => each.metric === key)).toBe(true);
    expect(findings).toEqual(whole.findings.filter((each) => each.metric !== key));
    expect(failures.map((each) => each.metric)).toEqual([key]);
  });

  it('is told once with its version, the reason in both languages and how often', () => {
    const { failures } = evaluated({
      ...METRICS,
      utilisation: { ...METRICS.utilisation, version: 3, fill: broken } as never,
    });
    expect(failures).toEqual([
      {
        metric: 'utilisation',
        version: 3,
        reason: {
          zh: '指标“utilisation”（第3版）算不出来，先出现在凯瑞小学：no such grade',
          en: 'Metric "utilisation" (version 3) could not be computed, first for Kairui: no such grade',
        },
        times: 2,
      },
    ]);
  });

  it('is none where all goes well', () => {
    expect(evaluated().failures).toEqual([]);
  });
});

describe('the registry of metrics', () => {
  it('has each metric under its key, with a version', () => {
    for (const [key, metric] of Object.entries(METRICS)) {
      expect(metric.key).toBe(key);
      expect(metric.version).toBeGreaterThanOrEqual(1);
    }
  });
});
