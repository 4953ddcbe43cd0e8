import type { Plan } from '@xuetu/geodata/model';
import { createEvidenceApi } from './evidence-api.ts';
import type { EvidenceQuestion, EvidenceReply } from './evidence-question.ts';

/** Answers once the base plan has come through the port that was sent last. */
let api: Promise<ReturnType<typeof createEvidenceApi>> | undefined;

self.addEventListener(
  'message',
  async ({ data }: MessageEvent<EvidenceQuestion | { kind: 'base'; port: MessagePort }>) => {
    if (data.kind === 'base') {
      const { port } = data;
      api = new Promise((resolve) => {
        port.onmessage = ({ data: base }: MessageEvent<Plan>) => {
          port.close();
          resolve(createEvidenceApi(base));
        };
      });
      return;
    }
    try {
      const answer = await api;
      if (!answer) throw new Error('evidence was asked for before its base plan');
      self.postMessage({ answer: answer(data) } satisfies EvidenceReply);
    } catch (cause) {
      self.postMessage({ failure: String(cause) } satisfies EvidenceReply);
    }
  },
);
