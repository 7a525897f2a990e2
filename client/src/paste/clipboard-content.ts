/** HTML that comes from a word processor or a page, not from a code editor copying its own text with colours. */
export function isFromWriter(html: string): boolean {
  return /urn:schemas-microsoft-com:office|\bclass=["']?Mso|content=["']?Microsoft Word|mso-|<!--StartFragment-->[\s\S]*<(?:p|table|h[1-6]|li)\b|docs-internal-guid/iu.test(html.slice(0, 200_000)) && !/<meta[^>]+vscode/iu.test(html.slice(0, 2000));
}
