/** Texts of the page where it cannot be shown. */
export const PAGE_WORDS = {
  pageBroken: {
    zh: '页面有一部分没有显示出来，程序可能已经更新。已做的编辑都保存着，刷新后继续。',
    en: 'A part of the page could not be shown; the program may have been updated. What you edited is kept. Reload to go on.',
  },
  pageReload: { zh: '刷新', en: 'Reload' },
};
