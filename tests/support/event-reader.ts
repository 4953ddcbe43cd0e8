/** One Server-Sent Event as it came. */
export interface ReadEvent {
  event: string;
  id?: string;
  data: ReturnType<typeof JSON.parse>;
}

/** Reads the events of a response one by one; null after the last. `leave` goes away in the middle. */
export function eventReader(response: Response): { next(): Promise<ReadEvent | null>; leave(): Promise<void> } {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<ReadEvent | null> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end < 0) {
        const { value, done } = await reader.read();
        if (done) return null;
        text += value;
        continue;
      }
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
      const [event, id, data] = [field('event'), field('id'), field('data')];
      if (event && data !== undefined) return { event, ...(id !== undefined && { id }), data: JSON.parse(data) };
    }
  };
  return { next, leave: () => reader.cancel() };
}
