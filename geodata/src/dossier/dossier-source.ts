import type { Locale } from '../model/index.ts';
import type { MetricFailure } from '../rules/index.ts';
import type { Edit } from '../scenario/index.ts';
import type { Alternative, Proposal } from '../siting/index.ts';
import type { PictureSource } from './pictures/picture.ts';
import type { Studies } from './studies.ts';

/** Everything that a dossier is made from; `before` is the base plan, the same as `now` where there is no scenario. */
export interface DossierSource extends PictureSource {
  locale: Locale;
  /** The day it is made, YYYY-MM-DD. */
  date: string;
  /** 审图号; empty where none was given. */
  mapApproval: string;
  /** Shows counts of one to four people at a place, because the user said so knowingly. */
  smallCounts: boolean;
  /** Version of this program. */
  program: string;
  /** SHA-256 of the base plan as stored. */
  baseHash: string;
  scenario: ScenarioFacts | null;
  /** 数据快照 whose frozen numbers are told; left out where they are worked out. */
  snapshot?: SnapshotFacts;
  siting: SitingOrigin | null;
  /** Metrics of the plan now that could not be computed. */
  failures: readonly MetricFailure[];
  studies: Studies;
}

/** What a dossier says of the scenario that it is about. */
export interface ScenarioFacts {
  id: string;
  name: string;
  version: number;
  /** The edits in force, and the SHA-256 of them. */
  edits: readonly Edit[];
  editsHash: string;
}

/** What a dossier says of the snapshot that it tells again. */
export interface SnapshotFacts {
  id: string;
  /** The moment it was frozen, in ISO 8601, and the version of the program then. */
  at: string;
  appVersion: string;
  numbersHash: string;
}

/** The siting job from whose alternative a scenario was made. */
export interface SitingOrigin {
  jobId: string;
  alternativeId: string;
  /** The scenario that the job was asked over; left out: the base plan. */
  scenarioId?: string;
  /** Left out where the job is kept no more. */
  proposal?: Proposal;
  /** Whether the scenario is that alternative and nothing else, on the plan that the job was asked about. */
  isAsProposed: boolean;
}

/** The alternative that a scenario was made from; undefined where there is none or its job is kept no more. */
export function chosenAlternative({ siting }: Pick<DossierSource, 'siting'>): Alternative | undefined {
  return siting?.proposal?.alternatives.find(({ id }) => id === siting.alternativeId);
}
