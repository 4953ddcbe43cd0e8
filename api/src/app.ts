import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { openAPIRouteHandler } from 'hono-openapi';
import type { Dependencies } from './dependencies.ts';
import { createPaperLibrary } from './dossier/paper-library.ts';
import { answer, answerFailure } from './http/answer-failure.ts';
import { Failure } from './http/failure.ts';
import { limitSize, SIZE_LIMITS } from './http/limit-size.ts';
import { refuseForeignOrigin } from './http/refuse-foreign-origin.ts';
import { refuseUnstorable } from './http/refuse-unstorable.ts';
import { requestLog } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { webFiles } from './http/web-files.ts';
import { createReportLibrary } from './reports/report-library.ts';
import { backtestRoutes } from './routes/backtest-routes.ts';
import { decisionRoutes } from './routes/decision-routes.ts';
import { districtRoutes } from './routes/district-routes.ts';
import { exportRoutes } from './routes/export-routes.ts';
import { healthRoutes } from './routes/health-routes.ts';
import { importRoutes } from './routes/import-routes.ts';
import { districtPaperRoutes, paperRoutes } from './routes/paper-routes.ts';
import { reasonRoutes } from './routes/reason-routes.ts';
import { ruleRoutes } from './routes/rule-routes.ts';
import { scenarioRoutes } from './routes/scenario-routes.ts';
import { settingsRoutes } from './routes/settings-routes.ts';
import { simulationRoutes } from './routes/simulation-routes.ts';
import { districtSitingRoutes, sitingJobRoutes } from './routes/siting-routes.ts';
import { snapshotRoutes } from './routes/snapshot-routes.ts';
import { storyRoutes } from './routes/story-routes.ts';
import { createPlanLibrary } from './simulations/plan-library.ts';
import { createSitingJobs } from './siting/siting-jobs.ts';
import { createSnapshotLibrary } from './snapshots/snapshot-library.ts';

/** The whole product over HTTP. Everything it needs from outside is handed in, so that it runs without a port. */
export function createApp(dependencies: Dependencies) {
  const plans = createPlanLibrary(dependencies);
  const jobs = createSitingJobs({ ...dependencies, plans });
  const reports = createReportLibrary(dependencies);
  const snapshots = createSnapshotLibrary({ ...dependencies, plans });
  const papers = createPaperLibrary({ ...dependencies, plans, snapshots });
  for (const library of [reports, papers]) dependencies.stopping?.addEventListener('abort', library.stop);
  const wiring = { ...dependencies, plans, jobs, reports, papers, snapshots };

  const api = new Hono()
    .route('/health', healthRoutes(wiring))
    .route('/settings', settingsRoutes(wiring))
    .route('/districts', districtRoutes(wiring))
    .route('/districts', simulationRoutes(wiring))
    .route('/districts', backtestRoutes(wiring))
    .route('/districts', ruleRoutes(wiring))
    .route('/districts', reasonRoutes(wiring))
    .route('/districts', scenarioRoutes(wiring))
    .route('/districts', storyRoutes(wiring))
    .route('/districts', snapshotRoutes(wiring))
    .route('/districts', decisionRoutes(wiring))
    .route('/districts', districtSitingRoutes(wiring))
    .route('/districts', exportRoutes(wiring))
    .route('/districts', districtPaperRoutes(wiring))
    .route('/papers', paperRoutes(wiring))
    .route('/siting', sitingJobRoutes(wiring))
    .route('/imports', importRoutes(wiring));

  const app = new Hono()
    .use('*', requestLog(dependencies))
    .use('*', compress())
    .use('*', securityHeaders(dependencies.basemap))
    .use('/api/*', refuseForeignOrigin)
    .use('/api/*', refuseUnstorable)
    .use('/api/*', limitSize(dependencies.sizeLimits ?? SIZE_LIMITS))
    .route('/api', api);

  app.get('/api/openapi.json', openAPIRouteHandler(app, { documentation: DOCUMENT }));
  app.all('/api/*', (context) => answer(context, nothingAt(context.req.path)));
  if (dependencies.webFolder) app.route('/', webFiles(dependencies.webFolder));
  app.notFound((context) => answer(context, nothingAt(context.req.path)));
  app.onError(answerFailure(dependencies.log));
  return app;
}

/** The routes with their types, for the typed client `hc<App>`. */
export type App = ReturnType<typeof createApp>;

const DOCUMENT = {
  openapi: '3.1.0',
  info: {
    title: 'Xuetu 学图',
    version: '1',
    description:
      'School planning: districts, simulation, findings, siting, scenarios, export. Messages are in Chinese or English, after Accept-Language or ?lang=.',
  },
};

function nothingAt(path: string): Failure {
  return new Failure(404, 'not-found', { zh: `这里没有内容：${path}`, en: `There is nothing at ${path}` });
}
