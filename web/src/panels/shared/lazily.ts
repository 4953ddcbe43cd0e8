import { lazy } from 'react';

/** Milliseconds before a part is asked for again: doubled each time, up to the last. */
const RETRIES = [500, 8000] as const;
/** So often a server that answers may lack a part before the page gives up: it has another version of the program by now. */
const MOST_LACKED = 3;

/** A part of the page that is fetched when it is first shown. Without the server it goes on waiting, and the page with it stays as it is. */
export const lazily: typeof lazy = (load) => lazy(() => untilLoaded(load));

async function untilLoaded<Part>(load: () => Promise<Part>): Promise<Part> {
  let lacked = 0;
  for (let pause: number = RETRIES[0]; ; pause = Math.min(2 * pause, RETRIES[1])) {
    try {
      return await load();
    } catch (error) {
      if (await isServerThere()) lacked++;
      if (lacked >= MOST_LACKED) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

function isServerThere(): Promise<boolean> {
  return fetch('/api/health', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}
