import type { Side } from '@xuetu/geodata/compare';
import type { Plan } from '@xuetu/geodata/model';
import { evaluate } from '@xuetu/geodata/rules';
import { type Edit, planOf } from '@xuetu/geodata/scenario';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { frozenFindings, frozenResults, type Snapshot, type SnapshotDraft } from '@xuetu/geodata/story';
import {
  addSnapshot,
  contentHash,
  editsOfSnapshot,
  keepPlanContent,
  keptPlan,
  numbersOfSnapshot,
  readSnapshot,
} from '../db/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { Failure } from '../http/failure.ts';
import type { PlanLibrary } from '../simulations/plan-library.ts';
import { createRecent } from '../simulations/recent.ts';
import { type SnapshotCheck, snapshotCheck } from './snapshot-check.ts';
import { snapshotNumbers } from './snapshot-numbers.ts';

const CHECKS_KEPT = 50;

/** Freezes plans, and says whether this program would still compute what was frozen. */
export interface SnapshotLibrary {
  freeze(districtId: string, draft: SnapshotDraft, id: string): Promise<Snapshot>;
  /** The snapshot as it is stored; throws `Failure` 404 where the district has none of that id. */
  read(districtId: string, id: string): Promise<Snapshot>;
  /**
   * The plan of a snapshot with the numbers that it froze, or the base plan under it with what this program computes of it. Throws a
   * `Failure` 404 where the district has none of that id.
   */
  frozen(districtId: string, id: string, of: 'now' | 'base'): Promise<{ snapshot: Snapshot; side: Side; base: Plan }>;
  check(districtId: string, id: string): Promise<SnapshotCheck>;
}

export function createSnapshotLibrary({
  database,
  packsOf,
  version,
  plans,
}: Pick<Dependencies, 'database' | 'packsOf' | 'version'> & { plans: PlanLibrary }): SnapshotLibrary {
  const checks = createRecent<SnapshotCheck>(CHECKS_KEPT);

  const read = async (districtId: string, id: string): Promise<Snapshot> => {
    const snapshot = await readSnapshot(database, districtId, id);
    if (!snapshot) throw unknownSnapshot(id);
    return snapshot;
  };

  const computed = async (planHash: string, edits: Edit[]): Promise<Side & { base: Plan }> => {
    const base = await keptPlan(database, planHash);
    const plan = planOf(base, { edits, cursor: edits.length });
    const results = simulatePlan(base, plan);
    const { findings } = evaluate(plan, results, packsOf(plan));
    return { base, plan, results, findings };
  };

  const recomputed = async (districtId: string, { id, planHash }: Snapshot): Promise<SnapshotCheck> => {
    const frozen = await numbersOfSnapshot(database, districtId, id);
    const numbers = snapshotNumbers(await computed(planHash, (await editsOfSnapshot(database, districtId, id))!));
    return snapshotCheck(frozen!, numbers, version);
  };

  const freeze: SnapshotLibrary['freeze'] = async (districtId, draft, id) => {
    const { scenario, key, ...simulated } = await plans.simulated(districtId, draft.scenarioId || undefined);
    const planHash = key.split('/', 1)[0]!;
    const numbers = snapshotNumbers(simulated);
    if (!(await keepPlanContent(database, districtId, planHash))) return freeze(districtId, draft, id);
    const stored = await addSnapshot(database, {
      ...draft,
      id,
      districtId,
      scenarioName: scenario?.name ?? '',
      scenarioVersion: scenario?.version ?? 0,
      edits: scenario?.edits.slice(0, scenario.cursor) ?? [],
      planHash,
      numbers,
      numbersHash: contentHash(numbers),
      appVersion: version,
    });
    if (!stored) throw unknownSnapshot(id);
    return stored;
  };

  return {
    read,
    freeze,
    async frozen(districtId, id, of) {
      const snapshot = await read(districtId, id);
      if (of === 'base') {
        const { base, ...side } = await computed(snapshot.planHash, []);
        return { snapshot, side, base };
      }
      const { base, plan, results, findings } = await computed(
        snapshot.planHash,
        (await editsOfSnapshot(database, districtId, id))!,
      );
      const numbers = (await numbersOfSnapshot(database, districtId, id))!;
      const side = { plan, results: frozenResults(results, numbers), findings: frozenFindings(findings, numbers) };
      return { snapshot, side, base };
    },
    async check(districtId, id) {
      const snapshot = await read(districtId, id);
      return checks(id, () => recomputed(districtId, snapshot));
    },
  };
}

/** The refusal where the district has no snapshot of the id. */
function unknownSnapshot(id: string): Failure {
  return new Failure(404, 'unknown-snapshot', {
    zh: `这个规划区没有数据快照“${id}”。`,
    en: `The district has no snapshot "${id}".`,
  });
}
