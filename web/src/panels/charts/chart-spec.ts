/** One line or one set of bars. `null` and NaN leave a gap. */
export interface ChartSeries {
  name: string;
  kind: 'line' | 'bar' | 'step';
  values: (number | null)[];
  colour: string;
  dashed?: boolean;
  thin?: boolean;
  area?: boolean;
  stack?: string;
}

/** The range a forecast lies in, drawn behind its line: the lower and the upper end by category, null where there is none. */
export interface ChartBand {
  name: string;
  colour: string;
  low: (number | null)[];
  high: (number | null)[];
}

/** A horizontal limit with the name of the rule that sets it. */
interface ChartLimit {
  name: string;
  value: number;
  colour: string;
}

/** What a chart over years shows, without any word of the charting library. */
export interface ChartSpec {
  /** Said to those who cannot see the chart. */
  label: string;
  categories: string[];
  unit: string;
  series: ChartSeries[];
  band?: ChartBand;
  limits?: ChartLimit[];
  /** Category of the year on the slider. */
  marked?: string;
  height: number;
}
