import { Component, type ReactNode } from 'react';
import { store } from '../../state/store.ts';
import { PAGE_WORDS } from '../../words/page-words.ts';

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
        <p>{PAGE_WORDS.pageBroken[locale]}</p>
        <button type="button" onClick={() => location.reload()}>
          {PAGE_WORDS.pageReload[locale]}
        </button>
      </main>
    );
  }
}
