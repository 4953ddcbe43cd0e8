import { dataVersion, sourceLine } from '@xuetu/geodata/dossier';
import type { Locale, LocalName } from '@xuetu/geodata/model';
import type { StoryView } from '@xuetu/geodata/story';
import { Failure } from '../../http/failure.ts';
import type { PlanLibrary } from '../../simulations/plan-library.ts';
import type { SnapshotLibrary } from '../../snapshots/snapshot-library.ts';
import { localDay } from '../local-day.ts';
import type { ToldPlan, ToldView } from './told-story.ts';

interface Wiring {
  plans: PlanLibrary;
  snapshots: SnapshotLibrary;
}

/** Reads the plans that views name, each once. */
export interface StoryPlans {
  /** The plans of one view, or in a sentence why they cannot be shown. */
  of(view: StoryView): Promise<ToldView['plans']>;
  /** What was read so far, as a recipe names it. */
  read(): { name: string; value: string }[];
}

/** Reads plans of one district. Plans that are gone or archived are told of, any other trouble is thrown. */
export function createStoryPlans({ plans, snapshots }: Wiring, districtId: string, locale: Locale): StoryPlans {
  const kept = new Map<string, { plan: ToldPlan; from: string }>();

  const once = async (key: string, read: () => Promise<{ plan: ToldPlan; from: string }>): Promise<ToldPlan> => {
    const found = kept.get(key) ?? (await read());
    kept.set(key, found);
    return found.plan;
  };

  const today = (scenarioId: string) =>
    once(`plan:${scenarioId}`, async () => {
      const opened = await plans.simulated(districtId, scenarioId || undefined);
      const { base, plan, results, findings, scenario, key } = opened;
      if (scenario?.archived) throw archivedScenario(scenario.name);
      const hash = key.split('/', 1)[0]!;
      const version = scenario?.version ?? 0;
      return {
        plan: {
          side: { plan, results, findings },
          base,
          name: scenario?.name ?? PRESENT[locale],
          dataVersion: dataVersion(hash, version, locale),
          sourceLine: sourceLine(plan.district, locale),
        },
        from: scenario ? `${scenarioId}@${version}` : hash,
      };
    });

  const frozen = (snapshotId: string, of: 'now' | 'base') =>
    once(`${of}:${snapshotId}`, async () => {
      const { snapshot, side, base } = await snapshots.frozen(districtId, snapshotId, of);
      const isBase = of === 'base' || snapshot.scenarioId === '';
      const version = isBase ? 0 : snapshot.scenarioVersion;
      return {
        plan: {
          side,
          base,
          name: frozenName(isBase ? PRESENT[locale] : snapshot.scenarioName, localDay(Date.parse(snapshot.at)), locale),
          dataVersion: dataVersion(snapshot.planHash, version, locale),
          sourceLine: sourceLine(side.plan.district, locale),
        },
        from: of === 'base' ? snapshot.planHash : `${snapshotId} · ${snapshot.numbersHash}`,
      };
    });

  return {
    async of({ view, snapshotId }) {
      try {
        const now = await (snapshotId ? frozen(snapshotId, 'now') : today(view.scenarioId));
        if (view.compare === 'one' || view.page === 'grid') return { now };
        const isFrozenBase = view.beforeId === '' && snapshotId !== '';
        return { now, before: await (isFrozenBase ? frozen(snapshotId, 'base') : today(view.beforeId)) };
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        return { missing: `${error.words[locale]}${NOT_DRAWN[locale]}` };
      }
    },
    read: () => [...kept.values()].map(({ plan, from }) => ({ name: plan.name, value: from })),
  };
}

const PRESENT: LocalName = { zh: '现状', en: 'Present plan' };
const NOT_DRAWN: LocalName = { zh: '这一页因此没有图。', en: ' So this slide has no picture.' };

function frozenName(name: string, day: string, locale: Locale): string {
  return locale === 'zh' ? `${name}（${day} 数据快照）` : `${name} (snapshot of ${day})`;
}

function archivedScenario(name: string): Failure {
  return new Failure(409, 'archived-scenario', {
    zh: `情景方案“${name}”已归档。`,
    en: `The scenario "${name}" is archived.`,
  });
}
