export interface PageResources {
  /** Addresses of the script and the style sheet. */
  readonly script: string;
  readonly style: string;
  /** Where the editor serves files of the workspace from: images come from there only. */
  readonly source: string;
  /** 128 random bits, new for every page. */
  readonly nonce: string;
  readonly language: string;
  readonly title: string;
  readonly uri: string;
}

/**
 * The preview's page: one script, known by its nonce, one style sheet, images of the workspace, and nothing else. No inline style, no
 * `eval`, no frames, forms or connections; making markup from strings is forbidden outright (Trusted Types).
 */
export function pageHtml({ script, style, source, nonce, language, title, uri }: PageResources): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentPolicy(source, nonce))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" nonce="${escapeHtml(nonce)}" href="${escapeHtml(style)}">
</head>
<body>
<div id="preview" data-uri="${escapeHtml(uri)}"></div>
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

export function contentPolicy(source: string, nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    `img-src ${source}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function escapeHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;').replace(/'/gu, '&#39;');
}
