import { Buffer } from 'node:buffer';
import { DOMParser, type Node } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { C14nCanonicalization, C14nCanonicalizationWithComments, ExclusiveCanonicalization } from 'xml-crypto';
import { canonicalDocument, canonicalElement } from './canonical.ts';
import { readXml } from './read.ts';
import { childElements, type XmlDocument } from './tree.ts';

function open(xml: string): XmlDocument {
  const read = readXml(xml);
  if (read.kind === 'unreadable') throw new Error(`${read.code} at ${read.offset}: ${xml}`);
  return read.document;
}
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

describe('canonical XML', () => {
  it('writes the examples of Canonical XML 1.0 as the specification does', () => {
    const startAndEndTags =
      '<?xml version="1.0"?>\n<?xml-stylesheet   href="doc.xsl"\n   type="text/xsl"   ?>\n<doc>Hello, world!<!-- Comment 1 --></doc>\n<?pi-without-data     ?>\n\n<!-- Comment 2 -->\n\n<!-- Comment 3 -->';
    const plain = '<?xml-stylesheet href="doc.xsl"\n   type="text/xsl"   ?>\n<doc>Hello, world!</doc>\n<?pi-without-data?>';
    expect(text(canonicalDocument(open(startAndEndTags), { exclusive: false, comments: false }))).toBe(plain);
    const commented =
      '<?xml-stylesheet href="doc.xsl"\n   type="text/xsl"   ?>\n<doc>Hello, world!<!-- Comment 1 --></doc>\n<?pi-without-data?>\n<!-- Comment 2 -->\n<!-- Comment 3 -->';
    expect(text(canonicalDocument(open(startAndEndTags), { exclusive: false, comments: true }))).toBe(commented);
    const namespaces = '<e a:attr="out" b:attr="sorted" attr2="all" attr="I\'m" xmlns:b="http://b" xmlns:a="http://a" xmlns="http://d"/>';
    expect(text(canonicalDocument(open(namespaces), { exclusive: false, comments: false }))).toBe(
      '<e xmlns="http://d" xmlns:a="http://a" xmlns:b="http://b" attr="I\'m" attr2="all" a:attr="out" b:attr="sorted"></e>',
    );
    const characters =
      '<doc><text>First line&#x0d;&#10;Second line</text><value>&#x32;</value><compute><![CDATA[value>"0" && value<"10" ?"valid":"error"]]></compute></doc>';
    expect(text(canonicalDocument(open(characters), { exclusive: false, comments: false }))).toBe(
      '<doc><text>First line&#xD;\nSecond line</text><value>2</value><compute>value&gt;"0" &amp;&amp; value&lt;"10" ?"valid":"error"</compute></doc>',
    );
  });

  it('writes a part of a document with the namespaces and xml: attributes around it', () => {
    const document = open('<a xmlns="u" xmlns:p="v" xml:lang="kk"><b xmlns=""><p:c/></b></a>');
    const [b] = childElements(document.root);
    if (!b) throw new Error('no b');
    expect(text(canonicalElement(b, { exclusive: false, comments: false }))).toBe('<b xmlns:p="v" xml:lang="kk"><p:c></p:c></b>');
    expect(text(canonicalElement(b, { exclusive: true, comments: false }))).toBe('<b><p:c xmlns:p="v"></p:c></b>');
  });

  it('takes back the default namespace once, and only where one was written', () => {
    const xml = '<r xmlns=""><a xmlns="u1"><b xmlns=""><c/></b><c/></a></r>';
    const expected = '<r><a xmlns="u1"><b xmlns=""><c></c></b><c></c></a></r>';
    expect(text(canonicalDocument(open(xml), { exclusive: false, comments: false }))).toBe(expected);
    expect(text(canonicalDocument(open(xml), { exclusive: true, comments: false }))).toBe(expected);
  });

  it('agrees with an independent implementation on random documents', () => {
    const names = fc.constantFrom('a', 'b', 'p:c', 'q:d', 'q:a');
    const words = fc.constantFrom('', 'x', 'Ә &amp; ғ', '&lt;', '&#13;', ' "q" ', '&#x1F600;');
    const attributes = fc.uniqueArray(fc.tuple(fc.constantFrom('z', 'y', 'p:z', 'q:y'), words), {
      selector: ([name]) => name,
      maxLength: 3,
    });
    // Without xmlns="": the other implementation repeats it on inner elements, which the specification does not (tested below).
    const declared = fc.constantFrom('', ' xmlns="u1"', ' xmlns="u5"', ' xmlns:q="u3"');
    const node = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        words,
        fc.constant('<!--note-->'),
        fc.tuple(names, attributes, declared, fc.array(tie('node'), { maxLength: 3 })).map(([name, list, declaration, inside]) => {
          const written = list.map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`).join('');
          return `<${name}${declaration}${written}>${inside.join('')}</${name}>`;
        }),
      ),
    }));
    const forms = [
      { form: { exclusive: false, comments: false }, other: new C14nCanonicalization() },
      { form: { exclusive: false, comments: true }, other: new C14nCanonicalizationWithComments() },
      { form: { exclusive: true, comments: false }, other: new ExclusiveCanonicalization() },
    ];
    fc.assert(
      fc.property(fc.array(node.node, { maxLength: 4 }), (inside) => {
        const xml = `<r xmlns:p="u2" xmlns:q="u4">${inside.join('')}</r>`;
        const dom = new DOMParser().parseFromString(xml, 'text/xml');
        for (const { form, other } of forms) {
          const theirs = other.process(dom.documentElement as Node as never, {}).toString();
          expect(text(canonicalDocument(open(xml), form))).toBe(theirs);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the XML reader refuses what is not well-formed', () => {
  it.each([
    ['<a>&foo;</a>', 'xml-malformed'],
    ['<a b="<"/>', 'xml-malformed'],
    ['<a><b></a>', 'xml-malformed'],
    ['<a/><b/>', 'xml-malformed'],
    ['<a x="1" x="2"/>', 'xml-malformed'],
    ['<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>', 'xml-malformed'],
    ['<p:a/>', 'xml-malformed'],
    ['<a>\u0000</a>', 'xml-malformed'],
    ['<a>&#0;</a>', 'xml-malformed'],
    ['<a>]]></a>', 'xml-malformed'],
    ['text<a/>', 'xml-malformed'],
    ['<a/>text', 'xml-malformed'],
    ['<a b=c/>', 'xml-malformed'],
    ['<a>&#xD800;</a>', 'xml-malformed'],
    ['<a>& b</a>', 'xml-malformed'],
    ['<a><!-- a -- b --></a>', 'xml-malformed'],
    ['<a xmlns:xml="u"/>', 'xml-malformed'],
    ['<a xmlns:p=""/>', 'xml-malformed'],
    ['<?xml version="1.0" encoding="windows-1251"?><a/>', 'xml-malformed'],
    ['', 'xml-malformed'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'doctype-refused'],
    ['<!DOCTYPE lolz [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><lolz>&b;</lolz>', 'doctype-refused'],
    ['<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>', 'doctype-refused'],
    ['<a>'.repeat(1000) + '</a>'.repeat(1000), 'xml-too-large'],
    [`<a>${'<b/>'.repeat(300_000)}</a>`, 'xml-too-large'],
  ])('%.60s', (xml, code) => {
    expect(readXml(xml)).toMatchObject({ kind: 'unreadable', code });
  });
});
