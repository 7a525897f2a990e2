import { describe, expect, it } from 'vitest';
import { isFromWriter } from '../../client/src/paste/clipboard-content.ts';
import { contentPolicy, pageHtml } from '../../client/src/preview/page-html.ts';
import { previewTexts } from '../../client/src/preview/preview-texts.ts';
import { relativeImage } from '../../client/src/preview/relative-image.ts';

describe('images of a document', () => {
  it.each([
    ['a.png', 'a.png'], ['./图/a%20b.JPG', '图/a b.JPG'], ['a.png?x#y', 'a.png'],
    ['../a.png', null], ['图/../../a.png', null], ['%2e%2e/a.png', null], ['/etc/a.png', null], ['C:\\a.png', null], ['c:/a.png', null], ['\\\\server\\a.png', null],
    ['https://example.org/a.png', null], ['//example.org/a.png', null], ['data:image/png;base64,AA', null], ['javascript:alert(1)', null], ['file:///a.png', null], ['a.svg', null], ['a.png\0', null], ['%', null], ['', null],
  ])('%j is %j within its folder', (url, path) => {
    expect(relativeImage(url)).toBe(path);
  });
});

describe('the page', () => {
  it('escapes what it is made of, and allows nothing but its own script, style and images', () => {
    const html = pageHtml({ script: 'https://x/a.js', style: 'https://x/a.css', source: 'https://x', nonce: 'abc', language: 'zh-CN', title: '<b>"', uri: '"><script>' });
    expect(html).toContain('<title>&lt;b&gt;&quot;</title>');
    expect(html).not.toContain('"><script>"');
    expect(contentPolicy('https://x', 'abc')).toBe("default-src 'none'; script-src 'nonce-abc'; style-src 'nonce-abc'; img-src https://x; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'");
  });

  it('has every word in both languages', () => {
    expect(Object.keys(previewTexts.en)).toEqual(Object.keys(previewTexts['zh-CN']));
    for (const texts of Object.values(previewTexts)) for (const text of Object.values(texts)) expect(text).not.toBe('');
  });
});

describe('the clipboard', () => {
  it('is a writer\'s where Word, WPS or a page wrote it', () => {
    expect(isFromWriter('<html xmlns:o="urn:schemas-microsoft-com:office:office"><p>甲')).toBe(true);
    expect(isFromWriter('<p class=MsoNormal>甲</p>')).toBe(true);
    expect(isFromWriter('<!--StartFragment--><p>甲</p><!--EndFragment-->')).toBe(true);
    expect(isFromWriter('<meta charset="utf-8"><div style="font-family: Consolas"><div><span style="color:#fff"># 甲</span></div></div>')).toBe(false);
  });
});
