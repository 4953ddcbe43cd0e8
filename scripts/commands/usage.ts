import type { LocalName } from '@xuetu/geodata/model';

/** The command line was not understood: exit code 2. */
export class UsageError extends Error {
  readonly words: LocalName;

  constructor(words: LocalName) {
    super(words.en);
    this.name = 'UsageError';
    this.words = words;
  }
}

/** What was asked for cannot be done with this input: exit code 1. */
export class BadInput extends Error {
  readonly words: LocalName;

  constructor(words: LocalName) {
    super(words.en);
    this.name = 'BadInput';
    this.words = words;
  }
}

export const USAGE: LocalName = {
  zh: `学图命令行

用法：npm run -s xuetu -- <命令> [选项]

命令：
  import <config.json>       导入一个规划区的全部文件；有任何错误则一点也不导入
  districts                  列出规划区
  simulate <规划区>          逐校、逐学段、逐年模拟  [--scenario ID] [--bands [抽样次数]] [--limits] [--overflow]
                             （不确定范围、最先突破的限制、统筹调剂）
  findings <规划区>          预警及其算式  [--scenario ID] [--stage 学段] [--year 年份] [--rule 规则]
  rules <规划区>             所依据的规则：限值、范围、文件、文号、施行日期、来源  [--scenario ID]
  backtest <规划区>          回测：按往年所知预测，与后来的实际相比  [--years 年数，默认 5，最多 15]
  site <规划区>              求选址方案  [--stage kindergarten|primary|junior|senior] [--budget 万元]
                             [--seconds 秒] [--scenario ID] [--save]（--save 把每个备选方案存为情景方案）
  export <规划区>            导出文件  --what schools|compounds|catchments|findings|proposal
                             --format geojson|xlsx --out 文件 [--scenario ID]
  bench siting               在有公认答案的公开算例上测量选址求解  --family pmed|cflp|cpmp-orlib|cpmp-sjc|cpmp-tsplib|sap|
                             sscflp-kong|cflsap-kong|fairfax|city|periods [--dir 文件夹] [--instances a,b]
                             [--time-limit 秒] [--clock wall|cpu] [--seed 整数]

通用选项：
  --json                     标准输出只有机器可读的 JSON
  --lang zh|en               语言（默认中文；也看环境变量 LC_ALL、LANG）
  --help                     本说明

环境变量：XUETU_DATA 数据文件夹（默认 .data），DATABASE_URL PostgreSQL，XUETU_REAL 真实数据文件夹。
退出码：0 成功，1 输入有误，2 用法有误。`,
  en: `Xuetu command line

Usage: npm run -s xuetu -- <command> [options]

Commands:
  import <config.json>       import all files of a district; nothing at all where anything is wrong
  districts                  list the districts
  simulate <district>        every school, stage and year  [--scenario ID] [--bands [DRAWS]] [--limits] [--overflow]
                             (how far it may be off, which limits break first, who is placed elsewhere)
  findings <district>        what is broken, with the arithmetic  [--scenario ID] [--stage STAGE] [--year YEAR] [--rule RULE]
  rules <district>           the rules in force: limit, scope, document, number, date, mark  [--scenario ID]
  backtest <district>        forecast from past years as known then, compared with what was counted  [--years N, 5; at most 15]
  site <district>            propose where to build and extend  [--stage kindergarten|primary|junior|senior]
                             [--budget WAN] [--seconds N] [--scenario ID] [--save] (--save keeps each alternative as a scenario)
  export <district>          write a file  --what schools|compounds|catchments|findings|proposal
                             --format geojson|xlsx --out FILE [--scenario ID]
  bench siting               measure the siting engine on instances with known answers  --family pmed|cflp|cpmp-orlib|
                             cpmp-sjc|cpmp-tsplib|sap|sscflp-kong|cflsap-kong|fairfax|city|periods [--dir DIR]
                             [--instances a,b] [--time-limit S] [--clock wall|cpu] [--seed N]

Everywhere:
  --json                     machine-readable JSON on standard output and nothing else
  --lang zh|en               language (default Chinese; LC_ALL and LANG are heeded)
  --help                     this text

Environment: XUETU_DATA data folder (default .data), DATABASE_URL PostgreSQL, XUETU_REAL folder of the real data.
Exit codes: 0 done, 1 bad input, 2 usage.`,
};
