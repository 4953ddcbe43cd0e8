import type { ImportProblem } from './import-problem.ts';

/** How many problems of one kind, file and column are listed one by one; the rest is counted. */
const LISTED_PER_KIND = 20;

/** Collects everything that is wrong, so that it can be answered at once. */
export interface ProblemList {
  add: (...problems: ImportProblem[]) => void;
  hasErrors: () => boolean;
  /** Errors first, then warnings, each in the order found; of many alike, the first twenty and a count. */
  all: () => ImportProblem[];
}

/** An empty list of problems. */
export function problemList(): ProblemList {
  const kinds = new Map<string, { listed: ImportProblem[]; count: number }>();
  const seen = new Set<string>();
  return {
    add: (...problems) => {
      for (const problem of problems) {
        if (seen.has(problem.message.en)) continue;
        seen.add(problem.message.en);
        const key = [problem.severity, problem.code, problem.file, problem.column ?? ''].join('\n');
        const kind = kinds.get(key) ?? { listed: [], count: 0 };
        kind.count += 1;
        if (kind.listed.length < LISTED_PER_KIND) kind.listed.push(problem);
        kinds.set(key, kind);
      }
    },
    hasErrors: () => [...kinds.keys()].some((key) => key.startsWith('error')),
    all: () => {
      const listed = [...kinds.values()].flatMap(({ listed, count }) =>
        count > listed.length ? [...listed, theRest(listed[0]!, count - listed.length)] : listed,
      );
      return [...listed.filter(isError), ...listed.filter((problem) => !isError(problem))];
    },
  };
}

function isError(problem: ImportProblem): boolean {
  return problem.severity === 'error';
}

function theRest({ severity, code, file, column }: ImportProblem, count: number): ImportProblem {
  const place = column === undefined ? { zh: '', en: '' } : { zh: `「${column}」列`, en: `, column "${column}"` };
  return {
    severity,
    code,
    file,
    column,
    found: String(count),
    message: {
      zh: `${file}${place.zh}：另有 ${count} 处同样的问题，未逐条列出。`,
      en: `${file}${place.en}: ${count} more problems of the same kind are not listed.`,
    },
  };
}
