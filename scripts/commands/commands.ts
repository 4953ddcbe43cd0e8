import { backtest } from './backtest.ts';
import type { Command } from './command.ts';
import { districts } from './districts.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { simulate } from './simulate.ts';
import { site } from './site.ts';

/** Every command by the name that is typed. */
export const COMMANDS: Record<string, Command> = {
  import: importCommand,
  districts,
  simulate,
  backtest,
  site,
  export: exportCommand,
};
