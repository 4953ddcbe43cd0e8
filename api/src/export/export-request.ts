import type { Locale } from '@xuetu/geodata/model';
import { z } from 'zod';
import type { Reports } from '../reports/reports.ts';
import type { Simulated } from '../simulations/plan-library.ts';
import type { ToldItem, ToldSheet } from './headcount.ts';

export const ExportSubject = z.enum(['schools', 'compounds', 'catchments', 'sites', 'findings', 'proposal']);
export type ExportSubject = z.infer<typeof ExportSubject>;

export const ExportFormat = z.enum(['xlsx', 'geojson', 'shapefile', 'gpkg', 'kml', 'dxf', 'csv']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** Papers for people: the dossier of a plan, and the letters to the compounds that change school. */
export const PaperSubject = z.enum(['dossier', 'letters']);
export type PaperSubject = z.infer<typeof PaperSubject>;

export const PaperFormat = z.enum(['docx', 'pptx', 'xlsx', 'pdf', 'html']);
export type PaperFormat = z.infer<typeof PaperFormat>;

/** The formats in which each paper is written. */
export const PAPER_FORMATS: Record<PaperSubject, readonly PaperFormat[]> = {
  dossier: PaperFormat.options,
  letters: ['xlsx', 'docx'],
};

export const ExportEncoding = z.enum(['utf8', 'gbk']);
export type ExportEncoding = z.infer<typeof ExportEncoding>;

/** How a file is wanted, beside what it is about. */
export interface ExportWishes {
  format: ExportFormat;
  /** `EPSG:4548`, `zone` or `GCJ-02`, for the formats that carry it. */
  crs?: string;
  /** Of the texts of a shapefile or of comma-separated text. Default UTF-8. */
  encoding?: ExportEncoding;
  /** Shows counts of one to four people at a place. */
  smallCounts?: boolean;
}

/** What an export is made from. `before` is the base plan's simulation, equal to `now` where no scenario is asked for. */
export interface ExportSource {
  now: Simulated;
  before: Simulated;
  /** For the workbook of schools only. */
  outlook?: Pick<Reports, 'bands' | 'limits'>;
  locale: Locale;
}

/** How one subject is written, as the sheets of a workbook and as features on a map. Numbers of people are told as headcounts. */
export interface Exporter {
  sheets(source: ExportSource): ToldSheet[];
  features(source: ExportSource): ToldItem[];
}
