/** An element of an XML text: its name, its attributes and what is in it. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Text of it and of all in it. */
  text: string;
}

const TOKEN = /<\?[^>]*\?>|<!--.*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gsu;
const FORBIDDEN =
  /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/u;

/** Reads an XML text strictly; throws where it is not well formed. */
export function xmlTree(xml: string): XmlElement {
  if (FORBIDDEN.test(xml)) throw new Error(`a character or entity that XML does not allow: ${FORBIDDEN.exec(xml)![0]}`);
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let end = 0;
  for (const token of xml.matchAll(TOKEN)) {
    addText(open, xml.slice(end, token.index));
    end = token.index + token[0].length;
    const [, isEnd, name, attributes, isEmpty] = token;
    if (name === undefined) continue;
    if (isEnd) {
      const closed = open.pop();
      if (closed?.name !== name) throw new Error(`</${name}> closes <${closed?.name}>`);
      continue;
    }
    const element: XmlElement = { name, attributes: attributesOf(attributes!), children: [], text: '' };
    open.at(-1)!.children.push(element);
    if (!isEmpty) open.push(element);
  }
  addText(open, xml.slice(end));
  if (open.length !== 1 || root.children.length !== 1)
    throw new Error(`not one root, or <${open.at(-1)!.name}> is not closed`);
  return root.children[0]!;
}

/** All elements of a name, at any depth, in the order of the text. */
export function elementsOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)]);
}

function addText(open: XmlElement[], text: string): void {
  if (text.includes('<'))
    throw new Error(`a tag that is none: ${text.slice(text.indexOf('<'), text.indexOf('<') + 60)}`);
  const said = text.replace(
    /&(lt|gt|quot|apos|amp|#39);/g,
    (_, entity: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" })[entity] ?? '&',
  );
  for (const element of open) element.text += said;
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name! in found) throw new Error(`the attribute ${name} twice`);
    found[name!] = double ?? single ?? '';
  }
  return found;
}
