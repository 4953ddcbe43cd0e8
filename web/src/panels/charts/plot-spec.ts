/** One point of a plot. */
export interface PlotPoint {
  x: number;
  y: number;
  /** Text beside the point. */
  label?: string;
  /** Said of the point when it is pointed at. */
  title?: string;
  /** What a click on it answers. */
  key?: string;
  /** Drawn larger, with a ring. */
  isChosen?: boolean;
  /** Drawn paler, because another is better. */
  isPale?: boolean;
}

export interface PlotSeries {
  name: string;
  /** Points alone, a line that holds its value until the next point, or a plain line. */
  kind: 'points' | 'steps' | 'line';
  colour: string;
  points: PlotPoint[];
  dashed?: boolean;
}

/** One axis: what it measures with its unit, and how its numbers are said. */
export interface PlotAxis {
  name: string;
  format: (value: number) => string;
  /** Begins at 0, for amounts whose size matters more than their differences. */
  fromZero?: boolean;
  /** Marks whole numbers only. */
  isWhole?: boolean;
}

/** Two numbers against each other, without any word of the charting library. */
export interface PlotSpec {
  /** Said to those who cannot see the plot. */
  label: string;
  x: PlotAxis;
  y: PlotAxis;
  series: PlotSeries[];
  height: number;
}
