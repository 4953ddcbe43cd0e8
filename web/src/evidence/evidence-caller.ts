import { simulator } from '../simulation/simulator.ts';
import type { EvidenceQuestion, EvidenceReply } from './evidence-question.ts';

/** What is selected comes before how sure everything is. */
const ORDER: readonly EvidenceQuestion['kind'][] = [
  'compound',
  'reason',
  'school',
  'wording',
  'site',
  'place',
  'candidates',
  'checks',
  'bands',
];

/**
 * Asks the evidence worker one question at a time. Of each kind only the newest question waits; one that is overtaken is never
 * answered. Replies arrive through `tell`.
 */
export function evidenceCaller(tell: (question: EvidenceQuestion, reply: EvidenceReply) => void): {
  /** Takes over the base plan that the simulation holds now. */
  take(): void;
  ask(question: EvidenceQuestion): void;
} {
  const worker = new Worker(new URL('./evidence.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<EvidenceQuestion['kind'], EvidenceQuestion>();
  let running: EvidenceQuestion | undefined;
  const next = () => {
    const question = running ? undefined : ORDER.map((kind) => waiting.get(kind)).find((each) => each !== undefined);
    if (!question) return;
    waiting.delete(question.kind);
    running = question;
    worker.postMessage(question);
  };
  const done = (reply: EvidenceReply) => {
    const question = running;
    running = undefined;
    if (question) tell(question, reply);
    next();
  };
  worker.onmessage = ({ data }: MessageEvent<EvidenceReply>) => done(data);
  worker.onerror = (event) => {
    event.preventDefault();
    done({ failure: event.message });
  };
  return {
    take() {
      const { port1, port2 } = new MessageChannel();
      waiting.clear();
      worker.postMessage({ kind: 'base', port: port1 }, [port1]);
      simulator.share(port2);
    },
    ask(question) {
      waiting.set(question.kind, question);
      next();
    },
  };
}
