// Kept as they are: unreserved characters of RFC 3986, `/`, and what encodeURIComponent leaves alone that is legal in a path.
const unencoded = /[!'()*]/gu;
const loneSurrogates = /[\ud800-\udfff]/gu;

/** A relative path as a relative URI reference: each segment percent-encoded, no scheme to be read into `a:b.md`. */
export function artifactUri(path: string): string {
  return path.replace(loneSurrogates, '\ufffd').split('/').map(encodeSegment).join('/');
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(unencoded, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
