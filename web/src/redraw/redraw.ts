import type { Plan } from '@xuetu/geodata/model';
import { planOf } from '@xuetu/geodata/scenario';
import { askedSites, groundOf, redraw } from '@xuetu/geodata/siting/redraw';
import type { RedrawNews, RedrawOrder, RedrawQuestion } from './redraw-question.ts';

let base: Promise<Plan> | undefined;
let isStopped = false;

self.addEventListener('message', ({ data }: MessageEvent<RedrawOrder>) => {
  if (data.kind === 'stop') isStopped = true;
  else if (data.kind === 'ask') void answer(data.question);
  else {
    const { port } = data;
    base = new Promise((resolve) => {
      port.onmessage = ({ data: plan }: MessageEvent<Plan>) => {
        port.close();
        resolve(plan);
      };
    });
  }
});

async function answer({ goal, edits, cursor }: RedrawQuestion): Promise<void> {
  try {
    const from = await base;
    if (!from) throw new Error('redrawing was asked for before its base plan');
    const plan = planOf(from, { edits, cursor });
    const found = await redraw(from, plan, groundOf(plan, goal.stage, askedSites(plan, goal)), goal, {
      clock: () => performance.now() / 1000,
      isStopped: () => isStopped,
      breathe: () => new Promise((resolve) => setTimeout(resolve)),
      onProgress: (progress) => tell({ kind: 'progress', progress }),
    });
    tell({ kind: 'answer', answer: found });
  } catch (cause) {
    tell({ kind: 'failure', message: cause instanceof Error ? cause.message : String(cause) });
  }
}

function tell(news: RedrawNews): void {
  self.postMessage(news);
}
