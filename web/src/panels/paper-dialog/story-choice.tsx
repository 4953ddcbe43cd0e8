import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { useApp } from '../../state/use-app.ts';
import type { ListedStory } from '../../story/stored-story.ts';
import { useExportWords } from '../../words/use-export-words.ts';

interface Props {
  /** Id of a story; empty: the dossier. */
  story: string;
  onChoose: (story: string) => void;
}

/** What slides tell: the dossier, or a story of the district. Nothing where the district has none with a view. */
export function StoryChoice({ story, onChoose }: Props) {
  const said = useExportWords();
  const district = useApp((state) => state.districtId);
  const [stories, setStories] = useState<ListedStory[]>([]);
  useEffect(() => {
    if (!district) return;
    let isWanted = true;
    void ask(client.api.districts[':district'].stories.$get({ param: { district } })).then((answer) => {
      if (isWanted && answer.ok) setStories(answer.value.stories.filter(({ length }) => length > 0));
    });
    return () => {
      isWanted = false;
    };
  }, [district]);
  if (stories.length === 0) return null;
  const options = stories.map(({ id, name, length }) => ({
    value: id,
    label: said('slidesOfStory', { name, count: length }),
  }));
  return (
    <div>
      <label htmlFor="paper-story">{said('slidesOf')}</label>
      <Select
        id="paper-story"
        value={story}
        onChange={onChoose}
        options={[{ value: '', label: said('slidesOfDossier') }, ...options]}
        getPopupContainer={(trigger) => trigger.closest('dialog') ?? document.body}
      />
    </div>
  );
}
