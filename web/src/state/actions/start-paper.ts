import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { download } from '../../api/download.ts';
import { followPaper } from '../../api/follow-paper.ts';
import { smallCountHeaders } from '../../api/small-count-headers.ts';
import { EXPORT_WORDS } from '../../words/export-words.ts';
import type { PaperState, PaperWish } from '../paper/paper-state.ts';
import { store } from '../store.ts';
import { flushScenario } from './flush-scenario.ts';

/** Has the server write a paper of what is open, tells how far it is, and hands it to the browser's downloads. */
export async function startPaper({
  what,
  format,
  story,
  snapshot,
  mapApproval,
  smallCounts,
}: PaperWish): Promise<void> {
  const { districtId, scenario, locale } = store.getState();
  if (!districtId) return;
  if (!(await flushScenario())) return close();
  const startedAt = Date.now();
  const step = EXPORT_WORDS.paperAsked[locale];
  const writing = { what, status: 'writing' as const, jobId: null, progress: 0, step, startedAt };
  store.setState({ paper: writing });
  const asked = await ask(
    client.api.districts[':district'].papers.$post(
      {
        param: { district: districtId },
        json: {
          what,
          format,
          ...(story ? { story } : snapshot ? { snapshot } : scenario && { scenario: scenario.id }),
          ...(mapApproval && { mapApproval }),
          ...(smallCounts && { smallCounts }),
        },
      },
      { headers: { 'Accept-Language': locale, ...(smallCounts && smallCountHeaders()) } },
    ),
  );
  if (store.getState().paper !== writing) {
    if (asked.ok) void ask(client.api.papers[':paper'].$delete({ param: { paper: asked.value.job.id } }));
    return;
  }
  if (!asked.ok) return end({ what, status: 'failed', message: asked.failure.message });
  const jobId = asked.value.job.id;
  store.setState({ paper: { ...writing, jobId } });
  const isStill = () => {
    const { paper } = store.getState();
    return paper?.status === 'writing' && paper.jobId === jobId;
  };
  followPaper(jobId, {
    onProgress: ({ progress, step: now }) => {
      if (isStill()) store.setState({ paper: { ...writing, jobId, progress, step: now } });
    },
    onDone: async ({ status, error }) => {
      if (!isStill()) return;
      if (status !== 'done') {
        return end({ what, status: 'failed', message: error?.message ?? EXPORT_WORDS.paperStopped[locale] });
      }
      const got = await download(`/api/papers/${encodeURIComponent(jobId)}/file`, `${districtId}-${what}.${format}`);
      if (!isStill()) return;
      end(
        got.ok ? { what, status: 'done', name: got.value } : { what, status: 'failed', message: got.failure.message },
      );
    },
    onLost: () => {
      if (isStill()) end({ what, status: 'failed', message: EXPORT_WORDS.paperLost[locale] });
    },
  });
}

function end(paper: PaperState): void {
  store.setState({ paper });
}

function close(): void {
  store.setState({ paper: null });
}
