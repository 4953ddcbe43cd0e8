import { renderDossier } from '@xuetu/api/dossier/render/render-dossier';
import { expect, test } from 'vitest';
import { aDossier } from '../../../support/a-dossier.ts';
import { aPictureSource } from '../../../support/a-picture-source.ts';
import { harmfulDossier } from '../../../support/harmful-dossier.ts';

const source = aPictureSource();
const pageOf = async (dossier = aDossier()) => new TextDecoder().decode(await renderDossier(dossier, 'html', source));
const page = await pageOf();

test('the page needs nothing else: no script, no address but those of names', () => {
  expect(page).not.toMatch(/<script|javascript:|\son\w+=|@import|url\((?!#)/i);
  expect([...page.matchAll(/https?:\/\/[^\s"'<]+/g)].map(([address]) => address)).toEqual(
    Array(5).fill('http://www.w3.org/2000/svg'),
  );
});

test('the table of contents leads to every heading of two levels', () => {
  const links = [...page.matchAll(/<a href="#([^"]+)"/g)].map(([, anchor]) => anchor!);
  expect(links).toHaveLength(5);
  for (const anchor of links) expect(page).toContain(`id="${anchor}"`);
});

test('cells are those of the dossier, pictures are drawn in the page and named', () => {
  expect(page).toContain('<td class="number">1,620</td><td class="number">119%</td><td class="number">0.73</td>');
  expect(page.match(/<svg role="img" aria-label="[^"]+"/g)).toHaveLength(5);
});

test('names with markup are text', async () => {
  const harmful = await pageOf(harmfulDossier());
  expect(harmful).not.toMatch(/<script/i);
  expect(harmful).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left.
  expect(harmful).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffd\uffff]/);
});

test('a caption that reads like the pattern of a replacement stays as it is', async () => {
  const dossier = aDossier();
  for (const block of dossier.chapters.flatMap(({ blocks }) => blocks))
    if ('caption' in block) block.caption = '约 $& 元';
  expect((await pageOf(dossier)).match(/aria-label="约 \$&amp; 元"/g)).toHaveLength(5);
});
