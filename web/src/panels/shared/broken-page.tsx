import { Component, type ReactNode } from 'react';
import { store } from '../../state/store.ts';

const WORDS = {
  broken: {
    zh: '页面有一部分没有显示出来，程序可能已经更新。已做的编辑都保存着，刷新后继续。',
    en: 'A part of the page could not be shown; the program may have been updated. What you edited is kept. Reload to go on.',
  },
  reload: { zh: '刷新', en: 'Reload' },
};

/** Says so, with a way on, where a part of the page cannot be shown; nothing at all would be left otherwise. */
export class BrokenPage extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    const { locale } = store.getState();
    return (
      <main className="broken-page" role="alert">
        <p>{WORDS.broken[locale]}</p>
        <button type="button" onClick={() => location.reload()}>
          {WORDS.reload[locale]}
        </button>
      </main>
    );
  }
}
