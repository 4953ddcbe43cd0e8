import { STAGES, type Stage } from '@xuetu/geodata/model';
import type { AppState, Camera, MapTheme, Selection } from './app-state.ts';

/** The part of the view that a link carries. */
export interface UrlState {
  districtId: string;
  scenarioId: string;
  showing: AppState['showing'];
  stage: Stage;
  sector: string;
  year: number;
  theme: MapTheme;
  selection: Selection;
  camera: Camera;
  tool: AppState['tool'];
  sheet: NonNullable<AppState['sheet']>;
  /** The scenario that the open one is compared with. */
  againstId: string;
  /** The siting job that was followed. */
  jobId: string;
  /** The view of a meeting, in its own code. */
  meeting: string;
}

const THEMES: readonly MapTheme[] = ['pressure', 'children', 'households', 'growth'];
const TOOLS: readonly AppState['tool'][] = ['siting', 'redraw', 'compare'];
const KINDS: readonly Selection['kind'][] = ['school', 'compound', 'site', 'catchment'];

/** The view a query string asks for; parts that are absent or not understood are left out. */
export function readUrl(search: string): Partial<UrlState> {
  const query = new URLSearchParams(search);
  const stage = STAGES.find((each) => each === query.get('stage'));
  const theme = THEMES.find((each) => each === query.get('theme'));
  const tool = TOOLS.find((each) => each === query.get('tool'));
  const year = Number(query.get('year') ?? Number.NaN);
  const selection = selectionOf(query.get('select'));
  const camera = cameraOf(query.get('at'));
  return {
    ...text('districtId', query.get('district')),
    ...text('scenarioId', query.get('scenario')),
    ...text('sector', query.get('sector')),
    ...(query.get('show') === 'base' && { showing: 'base' as const }),
    ...(stage && { stage }),
    ...(Number.isInteger(year) && { year }),
    ...(theme && { theme }),
    ...(selection && { selection }),
    ...(camera && { camera }),
    ...(tool && { tool }),
    ...(query.get('sheet') === 'reason' && { sheet: 'reason' as const }),
    ...text('againstId', query.get('against')),
    ...text('jobId', query.get('job')),
    ...text('meeting', query.get('meet')),
  };
}

/** The query string of the view shown, beginning with "?"; empty while no district is open. */
export function writeUrl(state: AppState): string {
  if (!state.districtId) return '';
  const query = new URLSearchParams({ district: state.districtId });
  if (state.scenario) query.set('scenario', state.scenario.id);
  if (state.scenario && state.showing === 'base') query.set('show', 'base');
  query.set('stage', state.stage);
  if (state.sector) query.set('sector', state.sector);
  if (state.year) query.set('year', String(state.year));
  if (state.theme !== 'pressure') query.set('theme', state.theme);
  if (state.selection) query.set('select', `${state.selection.kind}:${state.selection.id}`);
  if (state.tool !== 'inspect') query.set('tool', state.tool);
  if (state.sheet) query.set('sheet', state.sheet);
  if (state.tool === 'compare' && state.against?.id) query.set('against', state.against.id);
  if (state.siting.jobId) query.set('job', state.siting.jobId);
  if (state.meeting) query.set('meet', state.meeting);
  if (state.camera)
    query.set('at', [state.camera.lng.toFixed(5), state.camera.lat.toFixed(5), state.camera.zoom.toFixed(2)].join(','));
  return `?${query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}`;
}

function text<Key extends string>(key: Key, value: string | null): { [K in Key]?: string } {
  return value ? ({ [key]: value } as { [K in Key]: string }) : {};
}

function selectionOf(value: string | null): Selection | undefined {
  const [, name, id] = /^([a-z]+):(.+)$/s.exec(value ?? '') ?? [];
  const kind = KINDS.find((each) => each === name);
  return kind && id ? { kind, id } : undefined;
}

function cameraOf(value: string | null): Camera | undefined {
  const parts = (value ?? '').split(',').map(Number);
  const [lng, lat, zoom] = parts;
  if (!value || parts.length !== 3 || parts.some((each) => !Number.isFinite(each))) return undefined;
  return Math.abs(lng!) <= 180 && Math.abs(lat!) <= 90 ? { lng: lng!, lat: lat!, zoom: zoom! } : undefined;
}
