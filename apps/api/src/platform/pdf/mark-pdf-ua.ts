/** Who says what `pdfuaid:part` means: PDF/A wants every XMP property that it does not know itself described. */
const SCHEMA =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Indicates which part of ISO 14289 is followed</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';
const PART =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">' +
  '<pdfuaid:part>1</pdfuaid:part></rdf:Description>';
const SHOW_TITLE = '\n    /DisplayDocTitle true';

/** Put `text` at `at`, in place of the `gone` bytes that stand there. */
type Edit = { readonly at: number; readonly gone: number; readonly text: string };

/**
 * Marks a tagged PDF/A-3a from Typst as PDF/UA-1 as well (Typst 0.14 takes one standard a file, although it follows
 * both): XMP `pdfuaid:part` with its extension schema, and /DisplayDocTitle. Pure: same bytes in, same bytes out.
 * Throws when the file is not built as Typst builds it, so that a file is never half marked.
 */
export function markPdfUa(pdf: Uint8Array): Uint8Array {
  const file = Buffer.from(pdf).toString('latin1');
  const tableAt = Number(find(file, /startxref\s+(\d+)\s+%%EOF\s*$/g, 0).group);
  const rows = [...file.slice(tableAt).matchAll(/^(\d{10}) \d{5} [nf]/gm)];
  const offsetOf = (object: string) => Number(rows[Number(object)]?.[1]);

  const catalogue = offsetOf(find(file, /\/Root (\d+) 0 R/g, tableAt).group);
  const metadata = offsetOf(find(file, /\/Metadata (\d+) 0 R/g, catalogue).group);
  const length = find(file, /\/Length (\d+)/g, metadata);
  const newLength = String(Number(length.group) + SCHEMA.length + PART.length);
  const edits = [
    { at: length.end - length.group.length, gone: length.group.length, text: newLength },
    insertAfter(file, /<pdfaExtension:schemas><rdf:Bag>/g, metadata, SCHEMA),
    insertAfter(file, /<\/rdf:Description>(?=<\/rdf:RDF>)/g, metadata, PART),
    insertAfter(file, /\/ViewerPreferences <</g, catalogue, SHOW_TITLE),
  ].sort((one, other) => one.at - other.at);

  const moved = (offset: number) =>
    edits.reduce((sum, { at, gone, text }) => (at < offset ? sum + text.length - gone : sum), offset);
  const tail = file
    .slice(tableAt)
    .replace(/^(\d{10})(?= \d{5} n)/gm, (offset) => String(moved(Number(offset))).padStart(10, '0'))
    .replace(/(startxref\s+)\d+(?=\s+%%EOF\s*$)/, (_all, word: string) => `${word}${moved(tableAt)}`);
  return Buffer.from(edited(file.slice(0, tableAt), edits) + tail, 'latin1');
}

/** The first place at or after `from`; `end` is the offset behind it, `group` its first bracket. */
function find(file: string, pattern: RegExp, from: number): { end: number; group: string } {
  pattern.lastIndex = from;
  const found = pattern.exec(file);
  if (found === null) throw new Error(`Not a PDF as Typst builds it: ${pattern.source} is missing`);
  return { end: pattern.lastIndex, group: found[1] ?? '' };
}

function insertAfter(file: string, pattern: RegExp, from: number, text: string): Edit {
  return { at: find(file, pattern, from).end, gone: 0, text };
}

/** `edits` in the order of their places. */
function edited(body: string, edits: readonly Edit[]): string {
  let text = '';
  let from = 0;
  for (const edit of edits) {
    text += body.slice(from, edit.at) + edit.text;
    from = edit.at + edit.gone;
  }
  return text + body.slice(from);
}
