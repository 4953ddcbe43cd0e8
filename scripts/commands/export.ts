import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { GCJ02_WARNING } from '@xuetu/api/export/export-about';
import {
  ExportEncoding,
  ExportFormat,
  ExportSubject,
  PaperFormat,
  PaperSubject,
} from '@xuetu/api/export/export-request';
import { smallCountsNote } from '@xuetu/api/export/headcount';
import type { FailureBody } from '@xuetu/api/http/failure';
import { crsNamed } from '@xuetu/geodata/formats';
import { z } from 'zod';
import { Refused } from './answered.ts';
import type { Command } from './command.ts';
import { BadInput, UsageError } from './usage.ts';

/** Writes a file for other programs. */
export const exportCommand: Command = {
  argument: { zh: '规划区', en: 'district' },
  options: {
    what: 'string',
    format: 'string',
    out: 'string',
    scenario: 'string',
    snapshot: 'string',
    'expect-edits': 'string',
    crs: 'string',
    encoding: 'string',
    'small-counts': 'boolean',
    'map-approval': 'string',
    date: 'string',
    story: 'string',
  },
  needed: ['what', 'format', 'out'],
  async run({ connect, arguments: [district = ''], options, locale }) {
    const query = {
      what: oneOf('what', [...ExportSubject.options, ...PaperSubject.options], options.what),
      format: oneOf('format', [...new Set([...ExportFormat.options, ...PaperFormat.options])], options.format),
      ...(options.scenario && { scenario: String(options.scenario) }),
      ...(options.snapshot && { snapshot: String(options.snapshot) }),
      ...(options['expect-edits'] && { expectEdits: String(options['expect-edits']) }),
      ...(options.crs && { crs: String(options.crs) }),
      ...(options.encoding && { encoding: oneOf('encoding', ExportEncoding.options, options.encoding) }),
      ...(options['small-counts'] && { smallCounts: 'true' as const }),
      ...(options['map-approval'] && { mapApproval: String(options['map-approval']) }),
      ...(options.story && { story: String(options.story) }),
      ...(options.date && { date: dayOf(String(options.date)) }),
      lang: locale,
    };
    if (query.story !== undefined) refuseStory(query);
    const client = await connect();
    const answer = await client.api.districts[':district'].export.$get({ param: { district }, query });
    if (!answer.ok) throw new Refused((await (answer as unknown as Response).json()) as FailureBody);
    const out = resolve(String(options.out));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    await writeFile(out, bytes).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new BadInput({ zh: `无法写入 ${out}：${reason}`, en: `${out} cannot be written: ${reason}` });
    });
    const written = locale === 'zh' ? `已写入 ${out}（${bytes.length} 字节）` : `Wrote ${out} (${bytes.length} bytes)`;
    const warnings = [
      ...(query.crs && crsNamed(query.crs) === 'GCJ-02' ? [GCJ02_WARNING[locale]] : []),
      ...(query.smallCounts ? [smallCountsNote(true, locale)] : []),
    ];
    const json = { file: out, bytes: bytes.length, ...query, ...(warnings.length > 0 && { warnings }) };
    return { json, text: [written, ...warnings].join('\n') };
  },
};

function oneOf<Word extends string>(name: string, known: readonly Word[], value: unknown): Word {
  const found = known.find((each) => each === value);
  if (found) return found;
  const list = known.join(', ');
  throw new UsageError({
    zh: `--${name} 不能是“${value}”。可用：${list}`,
    en: `--${name} cannot be "${value}". Known: ${list}`,
  });
}

/** Throws a `UsageError` where a story cannot be written as is asked. */
function refuseStory({ what, format, scenario }: { what: string; format: string; scenario?: string }): void {
  if (what !== 'dossier' || format !== 'pptx')
    throw new UsageError({
      zh: '--story 只能与 --what dossier --format pptx 一起使用。',
      en: '--story can be used with --what dossier --format pptx only.',
    });
  if (scenario !== undefined)
    throw new UsageError({
      zh: '--story 不能与 --scenario 一起使用：提纲的每个画面已指明方案。',
      en: '--story cannot be used with --scenario: every view of a story names its plan.',
    });
}

function dayOf(typed: string): string {
  if (z.iso.date().safeParse(typed).success) return typed;
  throw new UsageError({
    zh: `--date 要写成 2026-11-30，而不是“${typed}”。`,
    en: `--date is written as 2026-11-30, not "${typed}".`,
  });
}
