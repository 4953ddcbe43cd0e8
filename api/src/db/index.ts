export { contentHash } from './content-hash.ts';
export { announceAddress, holderOf } from './data-folder.ts';
export { DataFolderBusy } from './data-folder-busy.ts';
export type { DataFolderHolder } from './data-folder-holder.ts';
export type { Database } from './database.ts';
export { addDecision, decisionList, type NewDecision, readDecision } from './decisions.ts';
export {
  type DistrictDeletion,
  DistrictListing,
  deleteDistrict,
  districtList,
  readDistrict,
} from './districts.ts';
export { FEATURE_LAYERS, type FeatureCollection, type FeatureLayer, featureCollection } from './features.ts';
export { MigrationRefused } from './migration-refused.ts';
export { type DatabaseSettings, openDatabase } from './open-database.ts';
export { keepPlanContent, keptPlan } from './plan-contents.ts';
export { planHash } from './plan-hash.ts';
export { planHashOf, planOfDistrict, savePlan } from './plans.ts';
export {
  createScenario,
  deleteScenario,
  readScenario,
  type ScenarioSave,
  StoredScenario,
  StoredScenarioSummary,
  saveScenario,
  scenarioList,
} from './scenarios.ts';
export {
  askToCancelSitingJob,
  enqueueSitingJob,
  type NewSitingJob,
  readSitingJob,
  sitingJobList,
} from './siting-jobs.ts';
export {
  endAbandonedSitingJobs,
  endSitingJob,
  freeSitingJobs,
  giveBackSitingJob,
  type SitingEnd,
  type SitingLease,
  type SitingNews,
  type TakenSitingJob,
  takeSitingJob,
  tellOfSitingJob,
} from './siting-leases.ts';
export {
  addSnapshot,
  editsOfSnapshot,
  type NewSnapshot,
  numbersOfSnapshot,
  readSnapshot,
  snapshotList,
} from './snapshots.ts';
export {
  createStory,
  deleteStory,
  readStory,
  StoredStory,
  type StorySave,
  StorySummary,
  saveStory,
  storyList,
} from './stories.ts';
