import { download } from '../../api/download.ts';
import { smallCountHeaders } from '../../api/small-count-headers.ts';
import type { ExportFormat, ExportKind } from '../app-state.ts';
import { store } from '../store.ts';
import { flushScenario } from './flush-scenario.ts';

interface WantedFile {
  what: ExportKind;
  format: ExportFormat;
  encoding?: 'gbk';
  /** Coordinate system; left out: the usual one of the format. */
  crs?: string;
  /** Shows counts of one to four people at a place. */
  smallCounts: boolean;
}

/** Has the server make a file of what is open and hands it to the browser's downloads. */
export async function exportFile({ what, format, encoding, crs, smallCounts }: WantedFile): Promise<void> {
  const { districtId, scenario, locale } = store.getState();
  if (!districtId || !(await flushScenario())) return;
  store.setState({ exporting: what, failure: null });
  const query = new URLSearchParams({ what, format, lang: locale });
  if (encoding) query.set('encoding', encoding);
  if (crs) query.set('crs', crs);
  if (smallCounts) query.set('smallCounts', 'true');
  if (scenario) query.set('scenario', scenario.id);
  const outcome = await download(
    `/api/districts/${encodeURIComponent(districtId)}/export?${query}`,
    `${districtId}-${what}.${format === 'shapefile' ? 'zip' : format}`,
    smallCounts ? smallCountHeaders() : {},
  );
  store.setState({ exporting: null, ...(!outcome.ok && { failure: outcome.failure }) });
}
