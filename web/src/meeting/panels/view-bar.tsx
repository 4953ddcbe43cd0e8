import { HEAT_SCALES } from '@xuetu/geodata/heat';
import { stagesOf } from '../../state/selectors/stages-of.ts';
import { useApp } from '../../state/use-app.ts';
import { useMeetingWords } from '../../words/use-meeting-words.ts';
import { useStoryWords } from '../../words/use-story-words.ts';
import { changeView } from '../actions/change-view.ts';
import { leaveMeeting } from '../actions/leave-meeting.ts';
import { setCompare } from '../actions/set-compare.ts';
import { toggleDepth } from '../actions/toggle-depth.ts';
import { HEAT_KEYS } from '../meeting-keys.ts';
import { meetingStore } from '../meeting-store.ts';
import { useMeeting } from '../use-meeting.ts';

/** What to look at: stage, heat, what stands on the map, the grid, the theme. Nothing here edits. */
export function ViewBar() {
  const { said, stage: stageName, name } = useMeetingWords();
  const story = useStoryWords();
  const view = useShown();
  const plan = useApp((state) => state.base?.plan);
  const isMap = view.page === 'map';
  return (
    <nav className="meeting-views" aria-label={said('controls')}>
      <span className="meeting-group">
        {plan &&
          stagesOf(plan).map((stage) => (
            <Choice
              key={stage}
              isOn={view.stage === stage}
              text={stageName(stage)}
              onClick={() => changeView({ stage })}
            />
          ))}
      </span>
      <span className="meeting-group">
        {HEAT_KEYS.map((heat, index) => (
          <Choice
            key={heat}
            isOn={isMap && view.heat === heat}
            text={said(`${heat}Short`)}
            title={name(HEAT_SCALES[heat].name)}
            hint={String(index + 1)}
            onClick={() => changeView({ page: 'map', heat })}
          />
        ))}
        <Choice
          isOn={isMap && view.heat === 'none'}
          text={said('noHeat')}
          hint="0"
          onClick={() => changeView({ page: 'map', heat: 'none' })}
        />
        <Choice
          isOn={!isMap}
          text={said('gridPage')}
          hint="G"
          onClick={() => changeView({ page: isMap ? 'grid' : 'map' })}
        />
      </span>
      <span className="meeting-group">
        <Choice isOn={view.columns} text={said('columns')} hint="C" onClick={() => toggleDepth('columns')} />
        <Choice isOn={view.arcs} text={said('arcs')} hint="A" onClick={() => toggleDepth('arcs')} />
        <Choice
          isOn={view.catchments}
          text={said('borders')}
          onClick={() => changeView({ catchments: !view.catchments })}
        />
      </span>
      <span className="meeting-group">
        <Choice
          isOn={view.compare !== 'one'}
          text={story('compareTool')}
          hint="V"
          onClick={() => setCompare(view.compare === 'one' ? 'swipe' : 'one')}
        />
        <Choice
          isOn={view.theme === 'dark'}
          text={said('dark')}
          hint="T"
          onClick={() => changeView({ theme: view.theme === 'dark' ? 'light' : 'dark' })}
        />
        <Choice isOn={false} text={said('keys')} hint="?" onClick={() => meetingStore.setState({ isSheetUp: true })} />
        <button type="button" onClick={leaveMeeting}>
          {said('leave')}
        </button>
      </span>
    </nav>
  );
}

/** The parts of the view that the bar shows; it stays as it is while years run. */
function useShown() {
  return {
    page: useMeeting(({ view }) => view!.page),
    stage: useMeeting(({ view }) => view!.stage),
    heat: useMeeting(({ view }) => view!.heat),
    columns: useMeeting(({ view }) => view!.columns),
    arcs: useMeeting(({ view }) => view!.arcs),
    catchments: useMeeting(({ view }) => view!.catchments),
    compare: useMeeting(({ view }) => view!.compare),
    theme: useMeeting(({ view }) => view!.theme),
  };
}

interface ChoiceProps {
  isOn: boolean;
  text: string;
  title?: string;
  /** The key that does the same. */
  hint?: string;
  onClick(): void;
}

function Choice({ isOn, text, title, hint, onClick }: ChoiceProps) {
  return (
    <button type="button" aria-pressed={isOn} title={title} aria-keyshortcuts={hint} data-key={hint} onClick={onClick}>
      {text}
    </button>
  );
}
