import type { Comparison } from '@xuetu/geodata/compare';
import type { Catchment, Compound, District, Locale, Plan, School, Site, Stage } from '@xuetu/geodata/model';
import type { Finding } from '@xuetu/geodata/rules';
import type { Scenario, ScenarioSummary } from '@xuetu/geodata/scenario';
import type { Results } from '@xuetu/geodata/simulation';
import type { EvidenceAnswers, EvidenceQuestion } from '../evidence/evidence-question.ts';
import type { DroppedSteps } from '../saving/dropped-steps.ts';
import type { Saving } from '../saving/saving.ts';
import type { PaperState } from './paper/paper-state.ts';
import type { PenState } from './pen/pen-state.ts';
import type { RedrawState } from './redraw/redraw-state.ts';
import type { SitingDesk, SitingState } from './siting/siting-state.ts';
import type { SmallCounts } from './small-counts.ts';

/** What colours the ground: seat pressure of catchments, children or households of compounds, or growth since the base year. */
export type MapTheme = 'pressure' | 'children' | 'households' | 'growth';

/** Layers a person can switch. */
export type LayerKey =
  | 'catchments'
  | 'schools'
  | 'compounds'
  | 'sites'
  | 'streets'
  | 'water'
  | 'railway'
  | 'dangers'
  | 'parks'
  | 'basemap';

/** One thing selected, shared by map, lists and charts. */
export interface Selection {
  kind: 'school' | 'compound' | 'site' | 'catchment';
  id: string;
}
export type Selected =
  | { kind: 'school'; item: School }
  | { kind: 'compound'; item: Compound }
  | { kind: 'site'; item: Site }
  | { kind: 'catchment'; item: Catchment };

/** Simulated numbers of one plan. */
export interface Simulated {
  plan: Plan;
  results: Results;
  findings: Finding[];
}

interface EvidenceOf<Kind extends EvidenceQuestion['kind']> {
  /** The plan and question of the reply; whoever shows it compares. */
  plan: Plan;
  asked: Omit<Extract<EvidenceQuestion, { kind: Kind }>, 'kind' | 'of'>;
  answer?: EvidenceAnswers[Kind];
  failure?: string;
}

/** What is worked out after the numbers: how far they may be off, and what stands behind what is selected. */
export type Evidence = { [Kind in EvidenceQuestion['kind']]: EvidenceOf<Kind> | null };

/** Where the map looks. */
export interface Camera {
  lng: number;
  lat: number;
  zoom: number;
}

/** Something that failed, in words a person can act on. */
export interface Failure {
  code: string;
  message: string;
}

export interface FindingFilter {
  rule?: string;
  stage?: Stage;
  /** Only the year on the slider, or all years. */
  year: 'current' | 'all';
}

/** What can be exported, and in which format. */
export type ExportKind = 'schools' | 'compounds' | 'catchments' | 'sites' | 'findings' | 'proposal';
export type ExportFormat = 'xlsx' | 'geojson' | 'shapefile' | 'gpkg' | 'kml' | 'dxf' | 'csv';

/** An optional background map that an administrator configured; the district's own layers need none. */
interface ConfiguredBasemap {
  /** Images under XYZ or WMTS addresses, or one archive of images (PMTiles). */
  kind: 'xyz' | 'wmts' | 'pmtiles';
  /** Addresses with {z}/{x}/{y}, drawn in order; for PMTiles one pmtiles:// address. */
  tiles: string[];
  attribution: string;
  tileSize: number;
  maxZoom: number;
}

/** A scenario that another one is compared with; the present plan has an empty id and no edits. */
type ComparedScenario = Pick<Scenario, 'id' | 'name' | 'edits' | 'cursor'>;

/** How far the comparison of two plans is; the last answer stays while the next is worked out. */
export interface ComparisonState {
  status: 'working' | 'done' | 'failed';
  answer?: Comparison;
  failure?: string;
}

export interface AppState {
  locale: Locale;
  loading: 'districts' | 'plan' | null;
  failure: Failure | null;
  districts: District[];
  districtId: string | null;
  /** A plan whose numbers are still being worked out, all of them unknown: the map draws it meanwhile. */
  opening: Simulated | null;
  /** The plan as imported, and what simulating it gives. */
  base: Simulated | null;
  /** Those on the server and those that only this browser has. */
  scenarios: ScenarioSummary[];
  /** Whether the server has said which there are; until then some may be missing. */
  areScenariosRead: boolean;
  scenario: Scenario | null;
  /** Steps that were undone and passed over, of every scenario of the district, the newest first. */
  dropped: DroppedSteps[];
  /** How the scenarios are kept that were opened or changed here, by id. */
  saving: Record<string, Saving>;
  /** The open scenario's plan and numbers; equals `base` where no scenario is open. */
  current: Simulated | null;
  simulating: boolean;
  evidence: Evidence;
  /** What the map and lists show: the scenario, or the base plan to compare with. */
  showing: 'scenario' | 'base';
  stage: Stage;
  /** Which of several parallel sets of catchments is drawn; null: the first one the stage has. */
  sector: string | null;
  year: number;
  playing: boolean;
  theme: MapTheme;
  layers: Record<LayerKey, boolean>;
  selection: Selection | null;
  findingFilter: FindingFilter;
  camera: Camera | null;
  /** The map has been drawn once. */
  painted: boolean;
  /** Background map of the server's settings; null where none is configured. */
  configuredBasemap: ConfiguredBasemap | null;
  /** Who may have counts of one to four people at a place in files, and the key typed on this page; nobody until the server has said. */
  smallCounts: SmallCounts;
  /** Place the map should fly to; the map clears it. */
  flyTo: Camera | null;
  siting: SitingState;
  desk: SitingDesk;
  redraw: RedrawState;
  pen: PenState;
  /** What the right panel holds: the inspector of the selection, siting, redrawing of catchments, a comparison of scenarios, or stories and records. */
  tool: 'inspect' | 'siting' | 'redraw' | 'compare' | 'story';
  /** What the open scenario is compared with: a scenario, or the present plan where its id is empty. */
  against: ComparedScenario | null;
  /** The comparison with it; null while none is asked for. */
  comparison: ComparisonState | null;
  /** The list of edits of the open scenario is shown, the list of keyboard shortcuts, or that of how the catchments are drawn. */
  cards: { history: boolean; shortcuts: boolean; checks: boolean };
  /** A sheet to print that lies over the page: why the selected compound goes to its school. */
  sheet: 'reason' | null;
  /** The view of the meeting (汇报) that is held, as a link says it: empty where it begins with what is shown here; null while none is held. */
  meeting: string | null;
  /** A file is being made; its name or kind. */
  exporting: ExportKind | null;
  /** The dialog of a paper that the server writes; null where none is open. */
  paper: PaperState | null;
  panels: { left: boolean; right: boolean; leftWidth: number; rightWidth: number };
}
