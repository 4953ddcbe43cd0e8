import { backtest } from './backtest.ts';
import { bench } from './bench.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { describe } from './describe.ts';
import { districts } from './districts.ts';
import { exportCommand } from './export.ts';
import { findings } from './findings.ts';
import { importCommand } from './import.ts';
import { reason } from './reason.ts';
import { redraw } from './redraw.ts';
import { rules } from './rules.ts';
import { simulate } from './simulate.ts';
import { site } from './site.ts';
import { work } from './work.ts';

/** Every command by the name that is typed. */
export const COMMANDS: Record<string, Command> = {
  import: importCommand,
  districts,
  simulate,
  findings,
  rules,
  reason,
  describe,
  check,
  backtest,
  site,
  redraw,
  work,
  export: exportCommand,
  bench,
};
