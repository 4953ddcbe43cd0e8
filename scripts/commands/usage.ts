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
  reason <规划区>            小区为什么去这所学校、更近的为什么不是、如果改划会怎样  --compound ID
                             [--stage 学段，默认小学] [--year 年份] [--scenario ID]
  describe <规划区>          招生地段文字：四至和所含小区  [--stage 学段] [--year 年份] [--scenario ID]
                             [--against ID|base] 与另一方案或现状相比
  check <规划区>             学区图形检查：紧凑度、飞地、学校在外、小区被分开或隔断  [--stage 学段] [--year 年份]
                             [--scenario ID]
  backtest <规划区>          回测：按往年所知预测，与后来的实际相比  [--years 年数，默认 5，最多 15]
  site <规划区>              求选址方案  [--stage kindergarten|primary|junior|senior] [--scenario ID]
                             [--budget 万元] [--budget-year 2027=5000,2028=3000] 总预算、分年预算
                             [--weights walking=0.2,moving=4] 权重（万元）：walking 每人每公里每年，moving 每人换校，
                               shortage 每缺一个学位，empty 每空一个学位每年，class 每班每年，school 每校每年
                             [--kinds build,extend,convert,close,temporary] 可用的措施
                             [--require 条件] [--forbid 条件] 必须有、不得有的措施，可写多次：
                               kind=build,site=D01,stage=primary,year=2028,classes=24 或 school=学校 ID
                             [--lock all|compounds:A,B|schools:C] 保持现有学区  [--minimum-classes 班数] 新校至少几个班
                             [--births low=0.3,middle=0.5,high=0.2] 各出生情景的概率  [--seed 整数] [--seconds 秒]
                             [--farthest 米] 步行不得更远  [--new-schools 所] 再建几所能让多少学生就近入学  [--whole] 小区不拆分
                             [--weigh-births one|expected|regret|p90] 按一个情景求解，按概率求期望，使最坏情景的遗憾值最小，或按需求偏多（P90）求解
                             [--save] 把每个备选方案存为情景方案；Ctrl+C 取消并给出此前找到的方案
  redraw <规划区>            重新划片：为一个学段找连成一片、不超学位的学区  --stage 学段 [--scenario ID] [--year 年份]
                             [--use 0.8-1.05] 学位使用率范围  [--farthest 米] [--lock compounds:A,B|schools:C]
                             [--weights walking=1,moved=1,crossings=0.5,beyondRadius=2,feeders=0,border=0] 折合人·公里
                             [--sites all|地块编号,编号] 同时在候选地块上选新校址  [--most-sites 最多几所] [--build-weight 10] 每年 1 万元折合人·公里
                             [--seed 整数] [--seconds 秒] [--save] 存为情景方案
  work                       只计算选址任务，不开网页服务；供 PostgreSQL 旁的其他机器使用  [--threads 线程数]
  export <规划区>            导出文件  --what schools|compounds|catchments|sites|findings|proposal --out 文件 [--scenario ID]
                             --format xlsx|geojson|shapefile|gpkg|kml|dxf|csv （shapefile 是 zip 压缩包）
                             [--crs EPSG:4548|zone] 用于 shapefile、gpkg、dxf、csv，zone 为所在三度带（米）；默认 CGCS2000 经纬度，dxf 默认按经度选三度带（米）；
                               GCJ-02 是加偏坐标，不是测绘坐标系，偏差数百米，只在写明时导出
                             [--encoding utf8|gbk] shapefile、csv 的文字编码，默认 utf8
                             [--small-counts] 一地少于 5 人（1 至 4 人）的数字默认隐去并注明；写明此项才给出，不得公开
  export <规划区>            选址方案报告  --what dossier --format docx|pptx|xlsx|pdf|html --out 文件 [--scenario ID，不写为现状]
                             [--map-approval 审图号] [--date 2026-11-30，默认当天] [--small-counts]
                             [--snapshot ID] 代替 --scenario：数据快照冻结的数字
                             [--expect-edits 散列值] 情景方案的编辑与此不同时拒绝
                             [--story ID] 仅限 pptx，不与 --scenario 同用：汇报提纲的每个画面一页幻灯片
                             换学校小区的告知书  --what letters --format xlsx|docx --scenario ID --out 文件
  bench siting               在有公认答案的公开算例上测量选址求解  --family pmed|cflp|cpmp-orlib|cpmp-sjc|cpmp-tsplib|sap|
                             sscflp-kong|cflsap-kong|fairfax|city|periods [--dir 文件夹] [--instances a,b]
                             [--time-limit 秒] [--clock wall|cpu] [--seed 整数]

通用选项：
  --json                     标准输出只有机器可读的 JSON
  --lang zh|en               语言（默认中文；也看环境变量 LC_ALL、LANG）
  --help                     本说明

环境变量：XUETU_DATA 数据文件夹（默认 .data），DATABASE_URL PostgreSQL，XUETU_SITING_THREADS 同时计算的选址任务数
（默认 1），XUETU_REAL 真实数据文件夹。
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
  reason <district>          why a compound goes to its school, why not to a nearer one, what a move would change
                             --compound ID [--stage STAGE, primary] [--year YEAR] [--scenario ID]
  describe <district>        catchments in words: what bounds them and their compounds  [--stage STAGE] [--year YEAR]
                             [--scenario ID] [--against ID|base] compared with another scenario or the present plan
  check <district>           how catchments are drawn: compactness, parts apart, schools outside, compounds divided or
                             cut off  [--stage STAGE] [--year YEAR] [--scenario ID]
  backtest <district>        forecast from past years as known then, compared with what was counted  [--years N, 5; at most 15]
  site <district>            propose where to build and extend  [--stage kindergarten|primary|junior|senior] [--scenario ID]
                             [--budget WAN] [--budget-year 2027=5000,2028=3000] in all, and by year
                             [--weights walking=0.2,moving=4] in 10,000 CNY: walking a pupil, km and year, moving a pupil,
                               shortage a seat, empty a seat and year, class a class and year, school a school and year
                             [--kinds build,extend,convert,close,temporary] what may be done
                             [--require PATTERN] [--forbid PATTERN] what must and must not be done, any number of times:
                               kind=build,site=D01,stage=primary,year=2028,classes=24, or school=ID
                             [--lock all|compounds:A,B|schools:C] keep today's catchments  [--minimum-classes N] of a new school
                             [--births low=0.3,middle=0.5,high=0.2] how likely each view is  [--seed N] [--seconds N]
                             [--farthest METRES] nobody walks farther  [--new-schools N] what these can do for walks  [--whole] compounds whole
                             [--weigh-births one|expected|regret|p90] solve for one view, the expected cost, the least worst regret, or high demand (P90)
                             [--save] keep each alternative as a scenario; Ctrl+C cancels and prints what was found
  redraw <district>          find catchments of a stage in one piece each, within seats  --stage STAGE [--scenario ID] [--year YEAR]
                             [--use 0.8-1.05] use of seats  [--farthest METRES] [--lock compounds:A,B|schools:C]
                             [--weights walking=1,moved=1,crossings=0.5,beyondRadius=2,feeders=0,border=0] in pupil-km
                             [--sites all|ID,ID] opens schools on candidate sites as well  [--most-sites N]
                             [--build-weight 10] pupil-km for 10,000 yuan a year  [--seed N] [--seconds N] [--save] as a scenario
  work                       solve siting jobs without a server, on more machines beside a PostgreSQL  [--threads N]
  export <district>          write a file  --what schools|compounds|catchments|sites|findings|proposal --out FILE [--scenario ID]
                             --format xlsx|geojson|shapefile|gpkg|kml|dxf|csv (a shapefile is a zip)
                             [--crs EPSG:4548|zone] with shapefile, gpkg, dxf, csv (zone: metres of the 3-degree zone here); else degrees of CGCS2000, dxf in metres of the
                               3-degree zone at its longitude; GCJ-02 is no survey coordinate system: off by hundreds of metres
                             [--encoding utf8|gbk] of the texts in shapefile and csv, else utf8
                             [--small-counts] shows counts under 5 (1 to 4) of a place, else suppressed and marked; not to be published
  export <district>          the siting proposal as a paper  --what dossier --format docx|pptx|xlsx|pdf|html --out FILE
                             [--scenario ID, else the base plan] [--map-approval NUMBER] [--date 2026-11-30, else today]
                             [--snapshot ID] instead of --scenario: the numbers that a snapshot froze
                             [--expect-edits HASH] refuses where the scenario has other edits
                             [--story ID] with pptx and without --scenario: a slide for each view of a story
                             [--small-counts]; notices to the compounds that change school  --what letters
                             --format xlsx|docx --scenario ID --out FILE
  bench siting               measure the siting engine on instances with known answers  --family pmed|cflp|cpmp-orlib|
                             cpmp-sjc|cpmp-tsplib|sap|sscflp-kong|cflsap-kong|fairfax|city|periods [--dir DIR]
                             [--instances a,b] [--time-limit S] [--clock wall|cpu] [--seed N]

Everywhere:
  --json                     machine-readable JSON on standard output and nothing else
  --lang zh|en               language (default Chinese; LC_ALL and LANG are heeded)
  --help                     this text

Environment: XUETU_DATA data folder (default .data), DATABASE_URL PostgreSQL, XUETU_SITING_THREADS siting jobs solved at a
time (default 1), XUETU_REAL folder of the real data.
Exit codes: 0 done, 1 bad input, 2 usage.`,
};
