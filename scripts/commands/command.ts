import type { Locale } from '@xuetu/geodata/model';
import type { Client } from './open-client.ts';

/** Options of the command line as typed by the user. */
export type Options = Partial<Record<string, string | boolean | string[]>>;

/** What a command works with. */
export interface CommandContext {
  /** Opens the way to the API; called once what was typed has been checked. */
  connect(): Promise<Client>;
  /** What comes after the name of the command. */
  arguments: string[];
  options: Options;
  environment: Record<string, string | undefined>;
  locale: Locale;
  /** Prints a line at once, for a command that answers as it goes. */
  tell(line: string): Promise<void>;
}

/** What a command answers: data for programs, and text for people made from it. */
interface CommandAnswer {
  json: unknown;
  text: string;
}

/** One command of the command line. */
export interface Command {
  /** Name of the one argument that it needs, in both languages; none where it needs none. */
  argument?: { zh: string; en: string };
  /** Options that it knows beside --json, --lang and --help; `number?` may have a number after it, else it is '';
   *  `list` may stand several times. */
  options: Record<string, 'string' | 'boolean' | 'number?' | 'list'>;
  /** Options that must be there. */
  needed?: string[];
  /** Nothing where all there is to say has been told. */
  run(context: CommandContext): Promise<CommandAnswer | undefined>;
}
