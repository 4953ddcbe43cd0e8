import type { ImportProblem } from '@xuetu/geodata/intake';
import type { Locale } from '@xuetu/geodata/model';

/** Every problem of an import by file: where, what was found, what is expected. Errors come before warnings. */
export function problemList(problems: ImportProblem[], locale: Locale): string {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  const blocks = [...byFile].map(([file, found]) => {
    const errors = found.filter(({ severity }) => severity === 'error');
    const warnings = found.filter(({ severity }) => severity === 'warning');
    return [file, ...[...errors, ...warnings].map((problem) => `  ${lineOf(problem, locale)}`)].join('\n');
  });
  return blocks.join('\n');
}

function lineOf(
  { severity, code, file, row, column, message, found, expected }: ImportProblem,
  locale: Locale,
): string {
  const zh = locale === 'zh';
  const kind = zh ? { error: '错误', warning: '警告' }[severity] : severity;
  const whole = message[locale];
  const text = whole.startsWith(file) ? whole.slice(file.length).replace(/^[ ：:,，]+/, '') : whole;
  const place = [
    row !== undefined && !text.includes(String(row)) && (zh ? `第 ${row} 行` : `row ${row}`),
    column !== undefined && !text.includes(column) && (zh ? `“${column}”列` : `column "${column}"`),
  ].filter(Boolean);
  const extra = [
    found !== undefined && !text.includes(found) && (zh ? `值：${found}` : `found: ${found}`),
    expected && !text.includes(expected[locale]) && (zh ? `应为：${expected.zh}` : `expected: ${expected.en}`),
  ].filter(Boolean);
  const where = place.length > 0 ? `${place.join(zh ? '' : ', ')}: ` : '';
  return `[${kind}] ${where}${text}${extra.length > 0 ? ` (${extra.join(zh ? '，' : ', ')})` : ''} [${code}]`;
}
