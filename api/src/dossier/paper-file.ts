import type { LocalName } from '@xuetu/geodata/model';
import { type ExportedFile, safeName } from '../export/export-file.ts';
import type { PaperFormat, PaperSubject } from '../export/export-request.ts';
import type { PaperTask } from './paper-task.ts';

export const PAPER_MEDIA: Record<PaperFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
};

const TITLES: Record<PaperSubject, LocalName> = {
  dossier: { zh: '选址方案报告', en: 'dossier' },
  letters: { zh: '调整就读告知书', en: 'letters' },
};

/** A written paper under the name that it is saved as. */
export function paperFile(
  { what, format, source: { now, scenario, locale }, told }: PaperTask,
  bytes: Uint8Array<ArrayBuffer>,
): ExportedFile {
  const { district } = now.plan;
  const title = [district.name[locale], ...(told ? [told.dossier.title] : [scenario?.name, TITLES[what][locale]])]
    .filter(Boolean)
    .join(' ');
  return {
    bytes,
    name: `${safeName(title)}.${format}`,
    plainName: `${district.id}-${what}.${format}`,
    media: PAPER_MEDIA[format],
  };
}
