/** Elements that begin and end a paragraph. All others, smart tags (`st1:`) and controls (`w:sdt`) among them, stand inside one. */
export const blockElements: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'legend', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]);

/** Elements whose content is no text of the document: settings, styles, programs. */
export const silentElements: ReadonlySet<string> = new Set(['head', 'script', 'style', 'title', 'xml', 'template', 'noscript', 'noframes', 'iframe', 'canvas', 'svg', 'math', 'datalist', 'select', 'textarea', 'rp']);

export const objectElements: ReadonlySet<string> = new Set(['object', 'embed', 'video', 'audio', 'iframe', 'svg', 'canvas', 'applet']);
