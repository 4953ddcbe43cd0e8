import { parseArgs } from 'node:util';
import type { Locale } from '@xuetu/geodata/model';
import type { Command, Options } from './command.ts';
import { COMMANDS } from './commands.ts';
import { UsageError } from './usage.ts';

/** A command line that was understood. */
export interface CommandLine {
  command: Command;
  arguments: string[];
  options: Options;
}

/** Reads the command line; throws `UsageError` where it is not understood. `'help'` where help is asked for. */
export function commandLine(typed: string[]): CommandLine | 'help' {
  const [name, ...rest] = typed;
  if (typed.length === 0 || name === 'help' || typed.includes('--help') || typed.includes('-h')) return 'help';
  const command = Object.hasOwn(COMMANDS, name!) ? COMMANDS[name!] : undefined;
  if (!command) {
    const known = Object.keys(COMMANDS).join(', ');
    throw new UsageError({
      zh: `没有命令“${name}”。可用：${known}`,
      en: `There is no command "${name}". Known: ${known}`,
    });
  }
  const { values, positionals } = parsed(command, rest);
  checkArguments(command, positionals);
  const missing = (command.needed ?? []).filter((each) => values[each] === undefined);
  if (missing.length > 0) {
    const list = missing.map((each) => `--${each}`).join(', ');
    throw new UsageError({ zh: `缺少选项 ${list}`, en: `Missing ${list}` });
  }
  return { command, arguments: positionals, options: values };
}

function parsed(command: Command, rest: string[]) {
  const known: Command['options'] = { ...command.options, json: 'boolean', lang: 'string' };
  const options = Object.fromEntries(Object.entries(known).map(([name, type]) => [name, parsedAs(type)]));
  const args = withOptionalNumbers(known, rest);
  const lenient = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  for (const token of lenient.tokens) if (token.kind === 'option') checkOption(token, options);
  return { values: lenient.values as Options, positionals: lenient.positionals };
}

function parsedAs(type: Command['options'][string]): { type: 'string' | 'boolean'; multiple?: boolean } {
  if (type === 'list') return { type: 'string', multiple: true };
  return { type: type === 'number?' ? 'string' : type };
}

/** `--bands` with or without a number after it as one word, `--bands=` or `--bands=200`. */
function withOptionalNumbers(known: Command['options'], typed: string[]): string[] {
  const optional = (word: string | undefined) => word?.startsWith('--') && known[word.slice(2)] === 'number?';
  return typed.flatMap((word, at) => {
    if (optional(word)) return `${word}=${/^\d+$/.test(typed[at + 1] ?? '') ? typed[at + 1] : ''}`;
    return optional(typed[at - 1]) && /^\d+$/.test(word) ? [] : word;
  });
}

function checkOption(
  { name, rawName, value }: { name: string; rawName: string; value?: string | undefined },
  options: Record<string, { type: 'string' | 'boolean' }>,
): void {
  const known = options[name];
  if (!known) {
    const list = Object.keys(options).map((each) => `--${each}`);
    throw new UsageError({
      zh: `没有选项 ${rawName}。可用：${list.join('、')}`,
      en: `There is no option ${rawName}. Known: ${list.join(', ')}`,
    });
  }
  if (known.type === 'string' && (value === undefined || /^--?[a-z]/i.test(value))) {
    throw new UsageError({ zh: `选项 ${rawName} 后面缺少值。`, en: `${rawName} needs a value.` });
  }
  if (known.type === 'boolean' && value !== undefined) {
    throw new UsageError({ zh: `选项 ${rawName} 不带值。`, en: `${rawName} takes no value.` });
  }
}

function checkArguments({ argument }: Command, positionals: string[]): void {
  const wanted = argument ? 1 : 0;
  if (argument && positionals.length === 0) {
    throw new UsageError({ zh: `缺少 <${argument.zh}>`, en: `Missing <${argument.en}>` });
  }
  if (positionals.length > wanted) {
    const extra = positionals.slice(wanted).join(' ');
    throw new UsageError({ zh: `多余的参数：${extra}`, en: `Unexpected: ${extra}` });
  }
}

/** Language of the messages: --lang, else the environment's where it names one of ours, else Chinese. */
export function localeOf(typed: string[], environment: Record<string, string | undefined>): Locale {
  const at = typed.findIndex((each) => each === '--lang' || each.startsWith('--lang='));
  const asked = at < 0 ? undefined : (typed[at]?.split('=')[1] ?? typed[at + 1]);
  if (asked === 'zh' || asked === 'en') return asked;
  if (asked !== undefined) {
    throw new UsageError({
      zh: `--lang 只能是 zh 或 en，现在是“${asked}”。`,
      en: `--lang is zh or en; it is "${asked}".`,
    });
  }
  return /^en/i.test(environment.LC_ALL || environment.LANG || '') ? 'en' : 'zh';
}
