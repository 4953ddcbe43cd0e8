import type { RunningServer } from '@xuetu/api/server';

/** Stops the server in order at the first signal; a second one ends the process at once. */
export function untilToldToStop(server: RunningServer): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) process.exit(130);
    isStopping = true;
    console.log('正在停止…… Stopping ...');
    try {
      await server.stop();
      process.exit(0);
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
