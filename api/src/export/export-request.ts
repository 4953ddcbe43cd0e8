import type { GeoJsonItem, XlsxSheet } from '@xuetu/geodata/formats';
import type { Locale } from '@xuetu/geodata/model';
import { z } from 'zod';
import type { Reports } from '../reports/reports.ts';
import type { Simulated } from '../simulations/plan-library.ts';

export const ExportSubject = z.enum(['schools', 'compounds', 'catchments', 'findings', 'proposal']);
export type ExportSubject = z.infer<typeof ExportSubject>;

export const ExportFormat = z.enum(['geojson', 'xlsx']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** What an export is made from. `before` is the base plan's simulation, equal to `now` where no scenario is asked for. */
export interface ExportSource {
  now: Simulated;
  before: Simulated;
  /** For the workbook of schools only. */
  outlook?: Pick<Reports, 'bands' | 'limits'>;
  locale: Locale;
}

/** How one subject is written, as the sheets of a workbook and as features on a map. */
export interface Exporter {
  sheets(source: ExportSource): XlsxSheet[];
  features(source: ExportSource): GeoJsonItem[];
}
