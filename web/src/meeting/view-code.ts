import { STAGES } from '@xuetu/geodata/model';
import type { MeetingView } from '@xuetu/geodata/story';

const PAGES: readonly MeetingView['page'][] = ['map', 'grid'];
const HEATS: readonly MeetingView['heat'][] = ['none', 'children', 'pressure', 'growth', 'walk', 'empty'];
const COMPARES: readonly MeetingView['compare'][] = ['one', 'swipe', 'beside'];
const THEMES: readonly MeetingView['theme'][] = ['light', 'dark'];
const FLAGS = { columns: '3', arcs: 'a', catchments: 'c', playing: 'p' } as const;
/** Between the flags and the ground cell that is open. */
const CELL = 'g';
const SEPARATOR = '*';
/** Parts of the text of a view. */
export const VIEW_PARTS = 12;

/** A meeting view as one text for the address bar: every part of it in order, ids escaped. */
export function codeOf(view: MeetingView): string {
  const { lng, lat, zoom, bearing, pitch } = view.camera;
  const flags = Object.entries(FLAGS).map(([key, letter]) => (view[key as keyof typeof FLAGS] ? letter : ''));
  return codeOfParts([
    [lng.toFixed(5), lat.toFixed(5), zoom.toFixed(2), bearing.toFixed(1), pitch.toFixed(1)].join(','),
    view.page + (view.gridFrom === 0 ? '' : view.gridFrom),
    view.scenarioId,
    view.stage,
    String(view.year),
    view.heat,
    flags.join('') + (view.cell === null ? '' : CELL + view.cell),
    view.compare,
    view.beforeId,
    view.divider.toFixed(3),
    view.theme,
    view.selection,
  ]);
}

/** Some texts as one. */
export function codeOfParts(parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll('!', '!!').replaceAll(SEPARATOR, '!-')).join(SEPARATOR);
}

/** The texts that one stands for. */
export function partsOf(code: string): string[] {
  return code.split(SEPARATOR).map((part) => part.replace(/!([!-])/g, (_, sign) => (sign === '!' ? '!' : SEPARATOR)));
}

/** The view that a text stands for; undefined where it is not understood. */
export function viewOf(code: string): MeetingView | undefined {
  const [at, page, scenarioId, stage, year, heat, signs, compare, beforeId, divider, theme, selection] = partsOf(code);
  const [lng, lat, zoom, bearing, pitch] = (at ?? '').split(',').map(Number);
  const camera = { lng: lng!, lat: lat!, zoom: zoom!, bearing: bearing!, pitch: pitch! };
  const [, pageName, gridFrom = '0'] = /^([a-z]+)(\d+)?$/.exec(page ?? '') ?? [];
  const [flags, cell] = signs?.split(CELL) ?? [];
  const view = {
    camera,
    page: PAGES.find((each) => each === pageName),
    gridFrom: Number(gridFrom),
    scenarioId,
    stage: STAGES.find((each) => each === stage),
    year: Number(year || Number.NaN),
    heat: HEATS.find((each) => each === heat),
    columns: flags?.includes(FLAGS.columns),
    arcs: flags?.includes(FLAGS.arcs),
    catchments: flags?.includes(FLAGS.catchments),
    playing: flags?.includes(FLAGS.playing),
    cell: cell === undefined ? null : Number(cell || Number.NaN),
    compare: COMPARES.find((each) => each === compare),
    beforeId,
    divider: Number(divider || Number.NaN),
    theme: THEMES.find((each) => each === theme),
    selection,
  };
  return isWhole(view) &&
    isPlace(camera) &&
    Number.isInteger(view.year) &&
    (view.cell === null || Number.isInteger(view.cell)) &&
    view.divider >= 0 &&
    view.divider <= 1
    ? view
    : undefined;
}

function isWhole(view: { [Key in keyof MeetingView]: MeetingView[Key] | undefined }): view is MeetingView {
  return Object.values(view).every((each) => each !== undefined);
}

function isPlace({ lng, lat, zoom, bearing, pitch }: MeetingView['camera']): boolean {
  return (
    Math.abs(lng) <= 180 &&
    Math.abs(lat) <= 90 &&
    zoom >= 0 &&
    zoom <= 24 &&
    Number.isFinite(bearing) &&
    pitch >= 0 &&
    pitch <= 85
  );
}
