import { createStore } from 'zustand/vanilla';
import type { AppState } from './app-state.ts';
import { NO_PEN } from './pen/pen-state.ts';
import { NO_REDRAW } from './redraw/redraw-state.ts';
import { CLEAR_DESK, NO_JOB } from './siting/siting-state.ts';

const initial: AppState = {
  locale: 'zh',
  loading: 'districts',
  failure: null,
  districts: [],
  districtId: null,
  opening: null,
  base: null,
  scenarios: [],
  scenario: null,
  saving: {},
  current: null,
  simulating: false,
  evidence: { bands: null, school: null, compound: null, site: null, candidates: null, reason: null, wording: null },
  showing: 'scenario',
  stage: 'primary',
  sector: null,
  year: 0,
  playing: false,
  theme: 'pressure',
  layers: {
    catchments: true,
    schools: true,
    compounds: true,
    sites: true,
    streets: true,
    water: true,
    railway: true,
    dangers: true,
    parks: true,
    basemap: true,
  },
  selection: null,
  findingFilter: { year: 'current' },
  camera: null,
  painted: false,
  configuredBasemap: null,
  smallCounts: { access: 'nobody', key: '' },
  flyTo: null,
  siting: NO_JOB,
  desk: CLEAR_DESK,
  redraw: NO_REDRAW,
  pen: NO_PEN,
  tool: 'inspect',
  sheet: null,
  meeting: null,
  against: null,
  comparison: null,
  cards: { history: false, shortcuts: false },
  exporting: null,
  paper: null,
  panels: { left: true, right: true, leftWidth: 320, rightWidth: 360 },
};

/** The one store. Vanilla, so that React and the map read the same state. Only files in `actions/` write it. */
export const store = createStore<AppState>(() => initial);
