import type { Decision, DecisionDraft } from '@xuetu/geodata/story';
import { addDecision, type Database, planHashOf, readDecision, readScenario } from '../db/index.ts';
import { Failure } from '../http/failure.ts';
import { unknownDistrict, unknownScenario } from '../simulations/plan-library.ts';
import type { SnapshotLibrary } from '../snapshots/snapshot-library.ts';

type DecidedOn = Pick<Decision, 'scenarioName' | 'scenarioVersion' | 'planHash'>;

/**
 * Writes a decision down with what it was taken on: what the snapshot says where one is named, what the entry says that it corrects where
 * that names none either and is about the same plan, else what is stored now. Throws `Failure`
 * where it names something that the district does not have, or where the id is that of another decision.
 */
export async function writeDown(
  { database, snapshots }: { database: Database; snapshots: SnapshotLibrary },
  districtId: string,
  draft: DecisionDraft,
  id: string,
): Promise<Decision> {
  const corrected = draft.corrects ? await readDecision(database, districtId, draft.corrects) : undefined;
  const on = draft.snapshotId
    ? await frozen(snapshots, districtId, draft)
    : corrected?.scenarioId === draft.scenarioId && corrected.snapshotId === ''
      ? corrected
      : await present(database, districtId, draft.scenarioId);
  if (corrected === null) throw unknownDecision(draft.corrects);
  const { scenarioName, scenarioVersion, planHash } = on;
  const stored = await addDecision(database, { ...draft, scenarioName, scenarioVersion, planHash, id, districtId });
  if (!stored) throw idTaken();
  const { number: _, at: __, ...kept } = stored;
  const asked = { ...draft, id, districtId };
  const isAsked = Object.entries(asked).every(([key, value]) => {
    return JSON.stringify(kept[key as keyof typeof kept]) === JSON.stringify(value);
  });
  if (!isAsked) throw idTaken(stored);
  return stored;
}

async function frozen(snapshots: SnapshotLibrary, districtId: string, draft: DecisionDraft): Promise<DecidedOn> {
  const { scenarioId, scenarioName, scenarioVersion, planHash } = await snapshots.read(districtId, draft.snapshotId);
  if (scenarioId !== draft.scenarioId) throw OTHER_PLAN;
  return { scenarioName, scenarioVersion, planHash };
}

async function present(database: Database, districtId: string, scenarioId: string): Promise<DecidedOn> {
  const planHash = await planHashOf(database, districtId);
  if (!planHash) throw unknownDistrict(districtId);
  if (!scenarioId) return { scenarioName: '', scenarioVersion: 0, planHash };
  const scenario = await readScenario(database, districtId, scenarioId);
  if (!scenario) throw unknownScenario(scenarioId);
  return { scenarioName: scenario.name, scenarioVersion: scenario.version, planHash };
}

const OTHER_PLAN = new Failure(400, 'snapshot-of-other-plan', {
  zh: '所选的数据快照不是这个方案的。请选这个方案的快照，或先冻结数据。',
  en: 'The snapshot is of another plan. Choose one of this plan, or freeze its numbers first.',
});

function unknownDecision(id: string): Failure {
  return new Failure(404, 'unknown-decision', {
    zh: `这个规划区没有决策记录“${id}”，无法更正。`,
    en: `The district has no decision "${id}" to correct.`,
  });
}

function idTaken(current?: Decision): Failure {
  return new Failure(
    409,
    'id-taken',
    {
      zh: '这个编号的决策记录已经存在。记录不能修改；如有错误，请另写一条更正。',
      en: 'There is a decision of this id already. Entries cannot be changed; write a correction instead.',
    },
    current && { current },
  );
}
