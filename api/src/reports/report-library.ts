import type { Dependencies } from '../dependencies.ts';
import { Failure } from '../http/failure.ts';
import type { Simulated } from '../simulations/plan-library.ts';
import { createRecent } from '../simulations/recent.ts';
import { drawsAllowed } from './draws-allowed.ts';
import type { ReportName, Reports, ReportTask } from './reports.ts';

const KEPT = 60;
/** Runs that may wait for the one before them. */
const MOST_WAITING = 20;
const LONGEST_SECONDS = 120;

/** Reports of simulated plans, computed one run after the other and kept by what the plans say. */
export interface ReportLibrary {
  /** Throws a `Failure` where the district is too large, too many wait already, or it takes too long. */
  of<Name extends ReportName>(simulated: Simulated, names: Name[], draws?: number): Promise<Pick<Reports, Name>>;
  /** Ends everything, for a server that stops. */
  stop(): void;
}

export function createReportLibrary({ runReports }: Pick<Dependencies, 'runReports'>): ReportLibrary {
  const kept = createRecent<unknown>(KEPT);
  let waiting = 0;
  let before: Promise<unknown> = Promise.resolve();
  let stopRun: (() => void) | undefined;
  let isStopped = false;

  const run = async (task: ReportTask): Promise<Partial<Reports>> => {
    if (isStopped) throw STOPPED;
    const { reports, stop } = runReports(task);
    let limit: NodeJS.Timeout | undefined;
    const end = new Promise<never>((_, reject) => {
      limit = setTimeout(() => reject(TOO_LONG), LONGEST_SECONDS * 1000);
      stopRun = () => reject(STOPPED);
    });
    try {
      return await Promise.race([reports, end]);
    } finally {
      clearTimeout(limit);
      stopRun = undefined;
      stop();
    }
  };

  const inTurn = (task: ReportTask): Promise<Partial<Reports>> => {
    if (waiting >= MOST_WAITING) throw TOO_MANY;
    waiting++;
    const turn = before.then(() => run(task)).finally(() => waiting--);
    before = turn.catch(() => {});
    return turn;
  };

  return {
    async of<Name extends ReportName>(simulated: Simulated, names: Name[], asked?: number) {
      const { base, plan, results, key } = simulated;
      const draws = names.some((name) => name === 'bands') ? drawsAllowed(results, asked) : 0;
      const missing: ReportName[] = [];
      const computed = Promise.resolve().then((): Promise<Partial<Reports>> | Partial<Reports> =>
        missing.length > 0 ? inTurn({ base, plan, results, names: missing, draws }) : {},
      );
      const reports = names.map(async (name) => {
        const content = [plan.district.id, key, name, ...(name === 'bands' ? [draws] : [])].join('/');
        const report = await kept(content, () => {
          missing.push(name);
          return computed.then((all) => all[name]);
        });
        return [name, report];
      });
      return Object.fromEntries(await Promise.all(reports)) as Pick<Reports, Name>;
    },
    stop() {
      isStopped = true;
      stopRun?.();
    },
  };
}

const TOO_MANY = new Failure(503, 'too-many-reports', {
  zh: '等候的计算太多，请稍后再试。',
  en: 'Too many calculations are waiting. Try again later.',
});

const TOO_LONG = new Failure(503, 'reports-too-long', {
  zh: `计算超过 ${LONGEST_SECONDS} 秒，已停止。请减少 draws 或 include 的内容。`,
  en: `The calculation took longer than ${LONGEST_SECONDS} seconds and was ended. Ask for fewer draws or include less.`,
});

const STOPPED = new Failure(503, 'stopping', {
  zh: '服务器正在停止，计算没有完成。',
  en: 'The server is stopping; the calculation did not finish.',
});
