// Everything that XML 1.0 forbids, lone surrogates included, and the C1 controls that it merely discourages.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]/gu;
const markup = /[&<>"']/gu;
const whitespace = /[\t\n\r]/gu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Character data of an element: line ends stay, what XML cannot carry is dropped. */
export function xmlText(text: string): string {
  return text.replace(forbidden, '').replace(markup, (char) => entities[char] ?? '');
}

/** ` name="value"` for each attribute that has a value; white space survives a parser's normalisation. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${xmlText(String(value)).replace(whitespace, (char) => `&#${char.charCodeAt(0)};`)}"`)
    .join('');
}
