import { strFromU8, unzipSync } from 'fflate';
import { elementsOf, type XmlElement, xmlTree } from './xml-tree.ts';

/** The parts of an Office file that are XML, read strictly, and the names of all. */
export interface OfficeParts {
  names: string[];
  trees: Map<string, XmlElement>;
}

export function officeParts(bytes: Uint8Array): OfficeParts {
  const files = unzipSync(bytes);
  const trees = Object.entries(files)
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([name, part]) => {
      try {
        return [name, xmlTree(strFromU8(part))] as const;
      } catch (cause) {
        throw new Error(`${name} is not well formed`, { cause });
      }
    });
  return { names: Object.keys(files).filter((name) => !name.endsWith('/')), trees: new Map(trees) };
}

/** What is wrong with the package: relations to parts that are not there, parts without a content type. Empty where nothing is. */
export function packageProblems({ names, trees }: OfficeParts): string[] {
  const known = new Set(names);
  const broken = [...trees]
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([name, tree]) => {
      const folder = name.replace(/_rels\/[^/]+$/, '');
      return elementsOf(tree, 'Relationship').flatMap(({ attributes: { Target = '', TargetMode, Id } }) => {
        if (TargetMode === 'External') return [];
        const path = Target.startsWith('/') ? Target.slice(1) : new URL(Target, `http://x/${folder}`).pathname.slice(1);
        return known.has(path) ? [] : [`${name}: ${Id} leads to ${path}, which is not there`];
      });
    });
  const types = trees.get('[Content_Types].xml')!;
  const extensions = new Set(elementsOf(types, 'Default').map(({ attributes }) => attributes.Extension!.toLowerCase()));
  const parts = elementsOf(types, 'Override').map(({ attributes }) => attributes.PartName!.slice(1));
  const untyped = names.filter(
    (name) =>
      name !== '[Content_Types].xml' && !parts.includes(name) && !extensions.has(name.split('.').at(-1)!.toLowerCase()),
  );
  const missing = parts.filter((name) => !known.has(name));
  return [
    ...broken,
    ...untyped.map((name) => `${name} has no content type`),
    ...missing.map((name) => `${name} has a content type and is not there`),
  ];
}
