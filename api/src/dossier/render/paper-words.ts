import type { Locale, LocalName } from '@xuetu/geodata/model';

const WORDS = {
  summary: { zh: '摘要', en: 'Summary' },
  contents: { zh: '目录', en: 'Contents' },
  table: { zh: '表', en: 'Table' },
  figure: { zh: '图', en: 'Figure' },
  see: { zh: '（见{names}）', en: ' (see {names})' },
  moreRows: { zh: '另有 {count} 行见工作簿（XLSX）。', en: '{count} more rows are in the workbook (XLSX).' },
  withheld: { zh: '隐去', en: 'withheld' },
  plan: { zh: '方案', en: 'Plan' },
  date: { zh: '编制日期', en: 'Date' },
  version: { zh: '数据版本', en: 'Data version' },
  approval: { zh: '审图号', en: 'Map approval no.' },
  firstViews: {
    zh: '只含前 {shown} 张画面，提纲共 {length} 张。',
    en: 'The first {shown} of {length} views of the story.',
  },
  forecastSeries: { zh: '（预测）', en: ' (forecast)' },
  again: { zh: '复算与数据依据', en: 'How to make these numbers again' },
  drawing: { zh: '正在绘图：{caption}', en: 'Drawing: {caption}' },
  writing: { zh: '正在写文件', en: 'Writing the file' },
  done: { zh: '完成', en: 'Done' },
  creator: { zh: '学图', en: 'Xuetu' },
} satisfies Record<string, LocalName>;

export type PaperWord = keyof typeof WORDS;

/** The words of papers in one language. `{name}` in a text is replaced by what is given for it. */
export function paperWord(locale: Locale, word: PaperWord, values: Record<string, string | number> = {}): string {
  return WORDS[word][locale].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The same in both languages. */
export function paperName(word: PaperWord, values: Record<string, string | number> = {}): LocalName {
  return { zh: paperWord('zh', word, values), en: paperWord('en', word, values) };
}
