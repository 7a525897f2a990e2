import { URI, Utils } from 'vscode-uri';

/** What could hide or change a message around it: control characters, bidirectional and invisible ones, lone surrogates. */
const unsafeCharacters = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The last part of a document's address, as a person knows it; where it has none, or is no address, the whole of it. */
export function documentName(uri: string): string {
  const name = lastPart(uri).replace(unsafeCharacters, '\uFFFD');
  // VS Code makes links of what looks like Markdown's in a message, also to its commands.
  return name.replaceAll('](', '] (');
}

function lastPart(uri: string): string {
  try {
    // Takes `%` that escapes nothing as it is.
    return Utils.basename(URI.parse(uri)) || uri;
  } catch {
    return uri.slice(uri.lastIndexOf('/') + 1) || uri;
  }
}
