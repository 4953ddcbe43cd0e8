import type { Catchment, Compound, District, Locale, Plan, School, Site, Stage } from '@xuetu/geodata/model';
import type { Finding } from '@xuetu/geodata/rules';
import type { Scenario, ScenarioSummary } from '@xuetu/geodata/scenario';
import type { Results } from '@xuetu/geodata/simulation';
import type { Proposal } from '@xuetu/geodata/siting';

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

/** A siting job as the server tells it. */
export interface SitingState {
  status: 'idle' | 'running' | 'done' | 'failed' | 'cancelled';
  jobId?: string;
  /** 0 to 1. */
  progress: number;
  step?: string;
  proposal?: Proposal;
  failure?: Failure;
}

export interface AppState {
  locale: Locale;
  loading: 'districts' | 'plan' | null;
  failure: Failure | null;
  districts: District[];
  districtId: string | null;
  /** The plan as imported, and what simulating it gives. */
  base: Simulated | null;
  scenarios: ScenarioSummary[];
  scenario: Scenario | null;
  /** The open scenario's plan and numbers; equals `base` where no scenario is open. */
  current: Simulated | null;
  simulating: boolean;
  /** What the map and lists show: the scenario, or the base plan to compare with. */
  showing: 'scenario' | 'base';
  stage: Stage;
  year: number;
  playing: boolean;
  theme: MapTheme;
  layers: Record<LayerKey, boolean>;
  selection: Selection | null;
  findingFilter: FindingFilter;
  camera: Camera | null;
  /** Place the map should fly to; the map clears it. */
  flyTo: Camera | null;
  siting: SitingState;
  panels: { left: boolean; right: boolean; leftWidth: number; rightWidth: number };
}
