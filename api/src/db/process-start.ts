import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A text that tells a process from any later one of the same number: when it started. Null where no such process runs
 * (a zombie no longer runs) or where the system does not tell.
 */
export function processStart(pid: number): string | null {
  try {
    if (process.platform === 'linux') return linuxStart(pid);
    if (process.platform === 'win32') {
      return ask('powershell.exe', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`]);
    }
    return ask('ps', ['-o', 'lstart=', '-p', String(pid)]);
  } catch {
    return null;
  }
}

/** Ticks since boot, field 22 of stat, with the id of that boot. The name in parentheses may itself hold spaces. */
function linuxStart(pid: number): string | null {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
}

function ask(command: string, args: string[]): string | null {
  const answer = execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  return answer === '' ? null : answer;
}

/** Whether the process that started then is still running. What cannot be known counts as running. */
export function isStillRunning(pid: number, startedAt: string | null): boolean {
  const present = processStart(pid);
  if (present !== null) return startedAt === null || present === startedAt;
  if (process.platform === 'linux') return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
