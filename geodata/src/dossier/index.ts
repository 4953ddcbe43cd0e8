export * from './dossier.ts';
export { SERIES_COLOURS } from './pictures/chart-marks.ts';
export { drawChart } from './pictures/draw-chart.ts';
export { drawMap } from './pictures/draw-map.ts';
export { PAPER, type Picture, type PictureSource, type Sheet, SLIDE } from './pictures/picture.ts';
