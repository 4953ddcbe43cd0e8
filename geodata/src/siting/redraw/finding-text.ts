import type { LocalName, Site } from '../../model/index.ts';
import type { SiteFinding } from '../suitability/site-finding.ts';

/** What a site rule found, for a list that names the site already. */
export function findingText({ name }: Site, { sentence: { zh, en } }: SiteFinding): LocalName {
  return { zh: zh.replace(`${name}：`, ''), en: en.replace(`${name}: `, '') };
}
