import { importForm } from '@xuetu/api/imports/import-form';
import { ImportProblem } from '@xuetu/geodata/intake';
import type { Locale } from '@xuetu/geodata/model';
import { z } from 'zod';
import { answered, Refused } from './answered.ts';
import type { Command } from './command.ts';
import { ImportRejected } from './import-rejected.ts';
import { problemList } from './problem-list.ts';

const Details = z.object({ problems: z.array(ImportProblem) });

/** Brings a district in from its files; every problem at once where it is rejected. */
export const importCommand: Command = {
  argument: { zh: '配置文件', en: 'config.json' },
  options: {},
  async run({ connect, arguments: [configFile = ''], environment, locale }) {
    const form = await importForm(configFile, environment);
    const client = await connect();
    try {
      const { district, problems } = await answered(client.api.imports.$post({ form }));
      return { json: { district, problems }, text: summary(district, problems, locale) };
    } catch (error) {
      const details = error instanceof Refused ? Details.safeParse(error.details) : undefined;
      if (error instanceof Refused && details?.success) throw new ImportRejected(error.words, details.data.problems);
      throw error;
    }
  },
};

interface Counts {
  id: string;
  name: Record<Locale, string>;
  schools: number;
  compounds: number;
  catchments: number;
}

function summary(
  { id, name, schools, compounds, catchments }: Counts,
  problems: ImportProblem[],
  locale: Locale,
): string {
  const done =
    locale === 'zh'
      ? `已导入 ${name.zh}（${id}）：学校 ${schools} 所，小区 ${compounds} 个，学区 ${catchments} 个。`
      : `Imported ${name.en} (${id}): ${schools} schools, ${compounds} compounds, ${catchments} catchments.`;
  return problems.length > 0 ? `${done}\n\n${problemList(problems, locale)}` : done;
}
