import { beforeEach, describe, expect, test, vi } from 'vitest';
import { followSiting } from '../../../../web/src/state/actions/follow-siting.ts';
import { resumeSiting } from '../../../../web/src/state/actions/resume-siting.ts';
import { CLEAR_DESK, NO_JOB } from '../../../../web/src/state/siting/siting-state.ts';
import { store } from '../../../../web/src/state/store.ts';
import { anAlternative, aProposal } from '../../../support/a-proposal.ts';

const proposal = aProposal({ alternatives: [anAlternative()] });
const job = { id: 'j1', district: 'demo', goal: {}, createdAt: '2026-11-30T08:00:00.000Z', progress: 0.4, curve: [] };
const goesOn = () => Response.json({ job: { ...job, status: 'running' } });
const isDone = () => Response.json({ job: { ...job, status: 'done', progress: 1, proposal } });
const isUnknown = () => Response.json({ error: { code: 'unknown-job', message: '没有' } }, { status: 404 });
const badGateway = () => new Response('<html>502</html>', { status: 502 });

/** The server: what it answers, one after the other, the last for ever; null where nobody is there. */
function aServer(...answers: ((() => Response) | null)[]): { asked: () => number } {
  let asked = 0;
  vi.stubGlobal('fetch', async () => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  });
  return { asked: () => asked };
}

/** A stream that nobody answers: it breaks off for good at once. */
class BrokenStream {
  static readonly CLOSED = 2;
  readyState = BrokenStream.CLOSED;
  onerror: (() => void) | null = null;
  constructor() {
    setTimeout(() => this.onerror?.(), 0);
  }
  addEventListener(): void {}
  close(): void {
    this.onerror = null;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', BrokenStream);
  store.setState({
    siting: { ...NO_JOB, jobId: 'j1', status: 'running', goal: {} },
    desk: CLEAR_DESK,
    tool: 'siting',
    locale: 'zh',
  });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const siting = () => store.getState().siting;

describe('a job whose server goes away', () => {
  test('is kept while the server starts again, says so, and shows its answer', async () => {
    aServer(null, badGateway, null, goesOn, isDone);
    const following = followSiting('j1');
    await vi.advanceTimersByTimeAsync(2000);
    expect(siting()).toMatchObject({ status: 'running', step: { zh: expect.stringContaining('正在重新连接服务器') } });
    await vi.advanceTimersByTimeAsync(60_000);
    await following;
    expect(siting()).toMatchObject({ status: 'done', progress: 1 });
  });

  test('is asked for ever more rarely for two minutes, and can be taken up after that', async () => {
    const server = aServer(null);
    const following = followSiting('j1');
    await vi.advanceTimersByTimeAsync(110_000);
    expect(siting().status).toBe('running');
    await vi.advanceTimersByTimeAsync(30_000);
    await following;
    expect(siting()).toMatchObject({ status: 'failed', jobId: 'j1', failure: { code: 'unreachable' } });
    expect(server.asked()).toBeLessThan(25);
    aServer(isDone);
    await resumeSiting('j1');
    expect(siting()).toMatchObject({ status: 'done', jobId: 'j1' });
  });

  test('that does not know it any more is believed at once', async () => {
    const server = aServer(isUnknown);
    const following = followSiting('j1');
    await vi.advanceTimersByTimeAsync(100);
    await following;
    expect(siting()).toMatchObject({ status: 'failed', failure: { code: 'unknown-job' } });
    expect(server.asked()).toBe(1);
  });

  test('is not asked for any more once another is shown', async () => {
    const server = aServer(null);
    const following = followSiting('j1');
    await vi.advanceTimersByTimeAsync(5000);
    store.setState({ siting: NO_JOB });
    await vi.advanceTimersByTimeAsync(20_000);
    await following;
    const asked = server.asked();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.asked()).toBe(asked);
    expect(siting()).toBe(NO_JOB);
  });
});

test('a job in the address is kept through a restart when the page is opened', async () => {
  aServer(null, null, isDone);
  store.setState({ siting: { ...NO_JOB, jobId: 'j1' } });
  const resuming = resumeSiting('j1');
  await vi.advanceTimersByTimeAsync(10_000);
  await resuming;
  expect(siting().status).toBe('done');
});
