import { expect, test } from '@playwright/test';
import { openDemo } from './open-demo.ts';
import { pictured } from './pictured.ts';

test('a planner reads in the card of a catchment how compact it is and that nothing speaks against its shape', async ({
  page,
}, testInfo) => {
  const answer = await page.request.get('/api/districts/demo/checks?stage=primary');
  const [{ catchmentId, polsbyPopper, reock }] = (await answer.json()).catchments;
  await openDemo(page, `/?district=demo&stage=primary&select=catchment:${catchmentId}`);
  const shape = page.getByRole('region', { name: '图形检查' });
  await expect(shape).toContainText(`紧凑度（同周长圆）${polsbyPopper.toFixed(2)}`);
  await expect(shape).toContainText(`紧凑度（外接圆）${reock.toFixed(2)}`);
  await expect(shape).toContainText('没有飞地');
  await shape.scrollIntoViewIfNeeded();
  await pictured(page, testInfo.outputPath('shape.png'));
});
