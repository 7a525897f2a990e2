// What XML 1.0 forbids, lone surrogates included.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;
// What it allows, but what could drive a terminal, hide text or be lost to a parser's normalisation: written as a reference.
const delicate = /[\r\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const markup = /[&<>"']/gu;
const whitespace = /[\t\n]/gu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Character data of an element: line ends stay, what XML cannot carry is dropped. */
export function xmlText(text: string): string {
  return text.replace(forbidden, '').replace(markup, (char) => entities[char] ?? '').replace(delicate, reference);
}

/** ` name="value"` for each attribute that has a value; white space survives a parser's normalisation. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${xmlText(String(value)).replace(whitespace, reference)}"`)
    .join('');
}

function reference(char: string): string {
  return `&#${char.charCodeAt(0)};`;
}
