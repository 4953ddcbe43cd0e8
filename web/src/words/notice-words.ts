import type { LocalName } from '@xuetu/geodata/model';

/** Words of failures and empty states: what happened, to which thing, what to do. */
export const NOTICE_WORDS = {
  failureTitle: { zh: '操作没有完成', en: 'It did not work' },
  failureConflict: {
    zh: '方案已被他人修改。请重新打开方案，再做一次修改。',
    en: 'Someone else changed the scenario. Open it again and repeat the change.',
  },
  failureNotFound: {
    zh: '要打开的内容已不存在。请从列表中重新选择。',
    en: 'It no longer exists. Choose again from the list.',
  },
  failureBusy: {
    zh: '已有计算在进行。请等它结束再开始。',
    en: 'Other computations are running. Start again when they are done.',
  },
  failureOther: {
    zh: '请重试；如果反复出现，请把这条提示告诉管理员。',
    en: 'Try again; if it keeps happening, show this to your administrator.',
  },
  calculating: { zh: '正在推算各校学生和学位……', en: 'Working out pupils and seats of each school…' },
  openNamed: { zh: '打开{name}', en: 'Open {name}' },
  reload: { zh: '重新加载', en: 'Reload' },
  dismiss: { zh: '知道了', en: 'Dismiss' },
  noDistricts: { zh: '还没有规划区', en: 'No district yet' },
  noDistrictsHint: {
    zh: '请用命令行导入一个规划区的学校、小区和学区数据，然后重新加载。',
    en: 'Import the schools, compounds and catchments of a district on the command line, then reload.',
  },
  chooseDistrictHint: { zh: '请在上方选择一个规划区。', en: 'Choose a district above.' },
  noDistrictOpen: { zh: '没有打开规划区', en: 'No district is open' },
} as const satisfies Record<string, LocalName>;
