import type { Locale } from '@xuetu/geodata/model';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { PAPER_MEDIA } from '../dossier/paper-file.ts';
import { PaperJob } from '../dossier/paper-job.ts';
import type { PaperLibrary } from '../dossier/paper-library.ts';
import { PaperRequest } from '../dossier/paper-request.ts';
import { refuseSmallCounts, SMALL_COUNTS_KEY_HEADER } from '../export/small-count-right.ts';
import { described } from '../http/described.ts';
import { fileHeaders } from '../http/file-headers.ts';
import { languageOf } from '../http/language.ts';
import { validated } from '../http/validated.ts';

const JobView = PaperJob.extend({ error: z.object({ code: z.string(), message: z.string() }).optional() });
const Answer = z.object({ job: JobView });

/** Milliseconds of silence after which a line without meaning is sent, so that nobody between takes the stream for dead. */
const PATIENCE = 15_000;

interface Wiring extends Pick<Dependencies, 'log' | 'stopping' | 'smallCounts'> {
  papers: PaperLibrary;
}

/** Starts papers for a district. */
export function districtPaperRoutes({ papers, smallCounts }: Pick<Wiring, 'papers' | 'smallCounts'>) {
  return new Hono().post(
    '/:district/papers',
    described({
      tag: 'export',
      summary: 'Start writing a paper, the dossier of a plan or its letters, to follow how far it is and fetch it then',
      answers: { status: 202, schema: Answer, meaning: 'The job; kept in memory, and a while after it has ended' },
      failures: [400, 403, 404, 413, 503],
    }),
    validated('json', PaperRequest),
    async (context) => {
      const locale = languageOf(context);
      const wish = context.req.valid('json');
      if (wish.smallCounts) refuseSmallCounts(smallCounts, context.req.header(SMALL_COUNTS_KEY_HEADER));
      const job = await papers.start(context.req.param('district'), wish, locale);
      return context.json({ job: viewOf(job, locale) }, 202);
    },
  );
}

/** Follows, ends and fetches papers. */
export function paperRoutes({ papers, log, stopping }: Omit<Wiring, 'smallCounts'>) {
  return new Hono()
    .get(
      '/:paper',
      described({
        tag: 'export',
        summary: 'A paper that was asked for: how far it is',
        answers: { schema: Answer, meaning: 'The job' },
        failures: [404],
      }),
      (context) => context.json({ job: viewOf(papers.find(context.req.param('paper')), languageOf(context)) }),
    )
    .get(
      '/:paper/events',
      described({
        tag: 'export',
        summary:
          'Follow a paper: `progress` before each step, and `done` (the job) when it has ended, whatever the end was',
        answers: { media: ['text/event-stream'], meaning: 'Server-Sent Events until the job has ended' },
        failures: [404],
      }),
      (context) => {
        const { id } = papers.find(context.req.param('paper'));
        const locale = languageOf(context);
        return streamSSE(context, async (stream) => {
          const gone = new AbortController();
          stream.onAbort(() => gone.abort());
          const signal = stopping ? AbortSignal.any([gone.signal, stopping]) : gone.signal;
          let before: PaperJob | undefined;
          try {
            for await (const job of papers.follow(id, PATIENCE, signal)) {
              if (job === before) await stream.write(': still here\n\n');
              else if (job.status === 'running') {
                const { progress, step } = job;
                await stream.writeSSE({ event: 'progress', data: JSON.stringify({ progress, step: step[locale] }) });
              } else await stream.writeSSE({ event: 'done', data: JSON.stringify({ job: viewOf(job, locale) }) });
              before = job;
            }
          } catch (error) {
            log({ level: 'error', event: 'paper-events', job: id, error: String(error) });
          }
        });
      },
    )
    .get(
      '/:paper/file',
      described({
        tag: 'export',
        summary: 'The file of a paper that is done',
        answers: { media: Object.values(PAPER_MEDIA), meaning: 'The file, with its name in Content-Disposition' },
        failures: [404],
      }),
      (context) => {
        const file = papers.file(context.req.param('paper'));
        return context.body(file.bytes, 200, fileHeaders(file));
      },
    )
    .delete(
      '/:paper',
      described({
        tag: 'export',
        summary: 'Stop writing a paper at once; one that has ended stays as it is',
        answers: { schema: Answer, meaning: 'The job as it is now' },
        failures: [404],
      }),
      (context) => context.json({ job: viewOf(papers.cancel(context.req.param('paper')), languageOf(context)) }),
    );
}

function viewOf({ error, ...job }: PaperJob, locale: Locale): z.infer<typeof JobView> {
  return { ...job, ...(error && { error: { code: error.code, message: error.message[locale] } }) };
}
