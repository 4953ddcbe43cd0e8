import { simulator } from '../simulation/simulator.ts';
import type { RedrawNews, RedrawOrder, RedrawQuestion } from './redraw-question.ts';

let running: Worker | undefined;

function say(order: RedrawOrder, transfer: Transferable[] = []): void {
  running?.postMessage(order, transfer);
}

function leave(): void {
  running?.terminate();
  running = undefined;
}

/** Looks for catchments in a worker of its own, one search at a time, over the base plan that the simulation holds now. */
export const redrawCaller = {
  /** Begins a search; one that still runs is left. */
  ask(question: RedrawQuestion, tell: (news: RedrawNews) => void): void {
    leave();
    const worker = new Worker(new URL('./redraw.ts', import.meta.url), { type: 'module' });
    running = worker;
    worker.onmessage = ({ data }: MessageEvent<RedrawNews>) => {
      if (running !== worker) return;
      if (data.kind !== 'progress') leave();
      tell(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (running !== worker) return;
      leave();
      tell({ kind: 'failure', message: event.message });
    };
    const { port1, port2 } = new MessageChannel();
    say({ kind: 'base', port: port1 }, [port1]);
    simulator.share(port2);
    say({ kind: 'ask', question });
  },
  /** Ends the search with what it has found: its answer comes as usual. */
  stop: () => say({ kind: 'stop' }),
  /** Ends the search at once; nothing more is told. */
  leave,
};
