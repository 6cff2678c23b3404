import { namespaces } from './names.ts';
import { descendants, type XmlElement, xmlNamespace } from './tree.ts';

/** Elements by what some program may take for their id: Id, ID, id, wsu:Id, xml:id. */
export type Ids = ReadonlyMap<string, readonly XmlElement[]>;

/** Collects every id of a document, duplicates with all their bearers. */
export function idsOf(root: XmlElement): Ids {
  const found = new Map<string, XmlElement[]>();
  for (const element of descendants(root)) {
    const own = new Set<string>();
    for (const { namespace, local, value } of element.attributes) {
      const plain = namespace === '' && (local === 'Id' || local === 'ID' || local === 'id');
      const named = (namespace === namespaces.utility && local === 'Id') || (namespace === xmlNamespace && local === 'id');
      if (plain || named) own.add(value);
    }
    for (const value of own) found.set(value, [...(found.get(value) ?? []), element]);
  }
  return found;
}
