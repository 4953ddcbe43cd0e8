import type { Logger } from '@xuetu/api/dependencies';

/** One JSON line on stderr for each entry; reads of files and health are left out unless XUETU_LOG=all. */
export const writeLogLine: Logger = (entry) => {
  const isWorthALine = entry.level === 'error' || entry.event !== 'request' || process.env.XUETU_LOG === 'all';
  if (isWorthALine) process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
};
