import type { School } from '../model/index.ts';
import type { ImportConfig } from './import-config.ts';
import { type Layer, rowProblem } from './layer.ts';
import { requiredText, textAt } from './read-cell.ts';
import type { Schools } from './school-at.ts';
import type { SchoolFinder } from './school-finder.ts';
import { unknownSchool } from './unknown-school.ts';

type SchoolLayer = Layer<ImportConfig['schools'][number]>;

/**
 * Adds the feeder links (对口直升) that school rows name. They come after all schools are known. Shares are given for all schools of
 * a row or for none; given ones are made to add up to 1.
 */
export function readFeeders(layers: SchoolLayer[], schools: Schools, finder: SchoolFinder): void {
  for (const layer of layers) {
    const { feedsInto, id } = layer.source.columns;
    if (feedsInto === undefined) continue;
    for (const row of layer.rows) {
      const school = schools.get(requiredText(layer, row, id) ?? '');
      const links = linksAt(layer, row, finder);
      if (school && links) school.item.feedsInto = links;
    }
  }
}

function linksAt(layer: SchoolLayer, row: number, finder: SchoolFinder): School['feedsInto'] {
  const column = layer.source.columns.feedsInto!;
  const text = textAt(layer, row, column);
  if (text === undefined) return undefined;
  const parts = text.split(/[;；、]/).flatMap((part) => (part.trim() === '' ? [] : [part.trim().split(/[:：]/)]));
  const given = parts.filter((part) => part.length > 1);
  const shares = parts.map(([, share]) => (given.length === 0 ? 1 : Number(share)));
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (shares.some((share) => !(share >= 0 && share <= 100)) || !(total > 0)) {
    layer.problems.add(sharesUnclear(layer, row, text));
    return undefined;
  }
  const what = { zh: '对口学校', en: 'the feeder link' };
  const links = parts.flatMap(([reference = ''], i) => {
    const schoolId = finder.idOf(reference.trim());
    if (schoolId !== undefined) return [{ schoolId, share: shares[i]! / total }];
    layer.problems.add(unknownSchool(layer, row, finder, { reference, column, severity: 'error', what }));
    return [];
  });
  return links.length > 0 ? links : undefined;
}

function sharesUnclear(layer: SchoolLayer, row: number, found: string) {
  return rowProblem(layer, row, {
    code: 'shares-unclear',
    column: layer.source.columns.feedsInto,
    found,
    expected: { zh: '如「一中:0.6;二中:0.4」，或只写校名', en: 'such as "First:0.6;Second:0.4", or names alone' },
    message: {
      zh: `找到「${found}」，应为校名和份额，如「一中:0.6;二中:0.4」，或只写校名。`,
      en: `found "${found}", expected schools with shares such as "First:0.6;Second:0.4", or names alone.`,
    },
  });
}
