import type { Plan } from '@xuetu/geodata/model';
import { createComparisonApi } from './comparison-api.ts';
import type { ComparisonQuestion, ComparisonReply } from './comparison-question.ts';

/** Answers once the base plan has come through the port that was sent last. */
let api: Promise<ReturnType<typeof createComparisonApi>> | undefined;

self.addEventListener(
  'message',
  async ({ data }: MessageEvent<ComparisonQuestion | { kind: 'base'; port: MessagePort }>) => {
    if ('kind' in data) {
      const { port } = data;
      api = new Promise((resolve) => {
        port.onmessage = ({ data: base }: MessageEvent<Plan>) => {
          port.close();
          resolve(createComparisonApi(base));
        };
      });
      return;
    }
    try {
      const answer = await api;
      if (!answer) throw new Error('a comparison was asked for before its base plan');
      self.postMessage({ answer: answer(data) } satisfies ComparisonReply);
    } catch (cause) {
      self.postMessage({ failure: String(cause) } satisfies ComparisonReply);
    }
  },
);
