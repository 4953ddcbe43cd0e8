export { brokenRule } from './broken-rule.ts';
export { catchmentPressure } from './catchment-pressure.ts';
export * from './colours.ts';
export { type GridRow, gridRows, PRESSURE_MARKS } from './grid-rows.ts';
export { kindMark } from './kind-mark.ts';
export { roundLength } from './round-length.ts';
export { type ShownNumbers, schoolNumbers } from './school-numbers.ts';
export { schoolRadius } from './school-radius.ts';
