import { z } from 'zod';
import { PAPER_FORMATS, PaperFormat, PaperSubject } from '../export/export-request.ts';
import { Failure } from '../http/failure.ts';

/** What a paper is wanted of and how, beside the district; the same on the way of a job and on that of a download. */
export const PaperRequest = z.object({
  what: PaperSubject,
  format: PaperFormat,
  scenario: z.string().min(1).max(64).optional().describe('Left out: the base plan; letters need one'),
  smallCounts: z
    .boolean()
    .optional()
    .describe('true shows counts of one to four people at a place, which may reveal individuals'),
  mapApproval: MapApproval().optional(),
  date: PaperDate().optional(),
});
export type PaperRequest = z.infer<typeof PaperRequest>;

/** 审图号. */
export function MapApproval() {
  return z.string().max(60).describe('The approval number that is printed on the maps; left out: a blank is printed');
}

/** The day that stands on a paper. */
export function PaperDate() {
  return z.iso.date().describe('The day that stands on the paper, YYYY-MM-DD; left out: today');
}

/** Throws a `Failure` 400 where the paper cannot be written in the format, or needs a scenario. */
export function refusePaper({ what, format, scenario }: PaperRequest): void {
  const formats = PAPER_FORMATS[what];
  if (!formats.includes(format)) {
    const list = formats.join(', ');
    throw new Failure(
      400,
      'format-not-written',
      {
        zh: `${NAMES[what].zh}没有 ${format} 格式。可用：${list}`,
        en: `There is no ${format} of ${NAMES[what].en}. Known: ${list}`,
      },
      { fields: [{ field: 'format', zh: `可用：${list}`, en: `known: ${list}` }] },
    );
  }
  if (what === 'letters' && !scenario) throw SCENARIO_NEEDED;
}

const NAMES = {
  dossier: { zh: '选址方案报告', en: 'the dossier' },
  letters: { zh: '告知书', en: 'the letters' },
};

const SCENARIO_NEEDED = new Failure(
  400,
  'scenario-needed',
  {
    zh: '告知书须指明情景方案（scenario）：现状没有小区换学校。',
    en: 'Letters need a scenario: in the base plan nobody changes school.',
  },
  { fields: [{ field: 'scenario', zh: '必填', en: 'required' }] },
);
