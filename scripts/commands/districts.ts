import { answered } from './answered.ts';
import type { Command } from './command.ts';
import { table } from './table.ts';

/** Lists the districts. */
export const districts: Command = {
  options: {},
  async run({ connect, locale }) {
    const client = await connect();
    const { districts: listed } = await answered(client.api.districts.$get());
    const json = listed.map(({ id, name, schools, compounds, catchments }) => ({
      id,
      name: name[locale],
      schools,
      compounds,
      catchments,
    }));
    const titles =
      locale === 'zh' ? ['编号', '名称', '学校', '小区', '学区'] : ['id', 'name', 'schools', 'compounds', 'catchments'];
    const none =
      locale === 'zh' ? '还没有规划区。用 import 导入一个。' : 'There is no district yet. Bring one in with import.';
    const columns = titles.map((title, at) => ({ title, align: at > 1 ? ('right' as const) : ('left' as const) }));
    const rows = json.map((each) => [each.id, each.name, each.schools, each.compounds, each.catchments]);
    return { json, text: json.length === 0 ? none : table(columns, rows) };
  },
};
