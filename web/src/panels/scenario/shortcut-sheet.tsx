import { BEFORE_KEY, PEN_KEYS, PEN_TOOLS } from '../../map/pen/pen-tools.ts';
import { type KeyPress, SHORTCUTS, type Shortcut } from '../../shortcuts/shortcut-table.ts';
import { useApp } from '../../state/use-app.ts';
import { penText } from '../../words/pen-words.ts';
import { type ScenarioText, useScenarioWords } from '../../words/use-scenario-words.ts';
import { Dialog } from '../shared/dialog.tsx';
import './shortcut-sheet.css';

const GROUPS: readonly Shortcut['group'][] = ['groupScenario', 'groupView', 'groupDrawing'];

/** Every keyboard shortcut there is. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const said = useScenarioWords();
  return (
    <Dialog title={said('shortcuts')} onClose={onClose}>
      <div className="shortcut-sheet">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{said(group)}</h3>
            <dl>
              {SHORTCUTS.filter((each) => each.group === group).map(({ label, keys }) => (
                <div key={label}>
                  <dt>{said(label)}</dt>
                  <dd>
                    {keys.map((key) => (
                      <kbd key={keyText(key, said)}>{keyText(key, said)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <PenKeys />
      </div>
    </Dialog>
  );
}

/** The keys of the drawing tools on the map. */
function PenKeys() {
  const locale = useApp((state) => state.locale);
  const tools = [
    ...PEN_TOOLS.map(({ tool, key }) => ({ name: penText(locale, tool), keys: [key] })),
    { name: penText(locale, 'beforeHeld'), keys: [BEFORE_KEY] },
  ];
  const drawing = PEN_KEYS.map(({ label, keys }) => ({ name: penText(locale, label), keys }));
  return (
    <>
      <KeyRows title={penText(locale, 'bar')} rows={tools} />
      <KeyRows title={penText(locale, 'whileDrawing')} rows={drawing} />
    </>
  );
}

function KeyRows({ title, rows }: { title: string; rows: readonly { name: string; keys: readonly string[] }[] }) {
  const said = useScenarioWords();
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(({ name, keys }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{keyText({ key }, said)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const IS_MAC = /Mac|iPhone|iPad/.test(navigator.platform);

function keyText({ key, mod, shift }: KeyPress, said: ScenarioText): string {
  const name = key === ' ' ? said('keySpace') : key.length === 1 ? key.toUpperCase() : key === 'Escape' ? 'Esc' : key;
  return [mod && (IS_MAC ? '⌘' : 'Ctrl'), shift && 'Shift', name].filter(Boolean).join(' + ');
}
