import { describe, expect, it } from 'vitest';
import { fromWord } from '../../server/src/from-word/from-word.ts';
import { recognizePaste } from '../../server/src/from-word/recognize-paste.ts';
import { endless } from '../support/endless-text.ts';

async function html(source: string): Promise<string> {
  return (await fromWord(source, 'html')).markdown;
}

const mso = (marker: string, text: string, level = 1): string =>
  `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;

describe('what comes to no canonical form', () => {
  it('is left as it is, and that is told', async () => {
    expect(await fromWord(endless, 'markdown')).toMatchObject({ markdown: endless, settled: false });
    expect((await fromWord('# 关于整改的通报\n\n已完成。\n', 'markdown')).settled).toBe(true);
  });
});

describe('HTML of Word', () => {
  it('writes automatic numbers as text', async () => {
    expect(await html(mso('一、', '总体情况') + mso('（一）', '党建方面', 2) + mso('1.', '制定办法。', 3))).toBe('## 一、总体情况\n\n### （一）党建方面\n\n1. 制定办法。\n');
  });

  it('knows numbers that a condition alone tells, and bullets of symbol fonts', async () => {
    expect(await html('<p><!--[if !supportLists]-->（1）&nbsp;<!--[endif]-->制定办法。</p>')).toBe('（1）制定办法。\n');
    expect(await html(mso('l', '甲项工作。') + mso('Ø', '乙项工作。') + mso('\uf0b7', '丙项工作。'))).toBe('- 甲项工作。\n\n- 乙项工作。\n\n- 丙项工作。\n');
  });

  it('counts HTML lists as a browser does', async () => {
    expect(await html('<ol start=3><li>甲。</li><li></li><li value=9><p>乙。</p></li></ol>')).toBe('3. 甲。\n\n9. 乙。\n');
    expect(await html('<ol style="list-style-type:cjk-ideographic"><li>甲</li><li>乙</li></ol>')).toBe('## 一、甲\n\n## 二、乙\n');
    expect(await html('<ol type=i><li>a</li></ol><ol type=A start=27><li>b</li></ol>')).toBe('i.a\n\nAA.b\n');
  });

  it('nests items no deeper than Markdown can see', async () => {
    expect(await html('<ul><li>甲<ul><li>乙</li></ul></li></ul>')).toBe('- 甲\n\n   - 乙\n');
    expect(await html(mso('·', '甲', 4))).toBe('- 甲\n');
  });

  it('drops line ends of the source beside Chinese, keeps the spaces of words', async () => {
    expect(await html('<p>完善\n制度，用 Open\nOffice 编写</p>')).toContain('Open Office');
    expect(await html('<p>完善\r\n  制度</p>')).toBe('完善制度\n');
    expect(await html('<pre>第一行。\n第二行。</pre>')).toBe('第一行。\n\n第二行。\n');
  });

  it('joins a title broken by hand, parts entries that a break parts', async () => {
    expect(await html('<p>关于巡察整改<br>进展情况的通报</p>')).toBe('# 关于巡察整改进展情况的通报\n');
    expect(await html('<p>整改情况：<br>1.制定办法。<br>2.每月检查。</p>')).toBe('整改情况：\n\n1.制定办法。\n\n2.每月检查。\n');
  });

  it('escapes what Markdown would take for marks', async () => {
    expect(await html('<p># 不是标题</p><p>&gt; 不是引用</p><p>2*3*4，a_b_c，&lt;b&gt;，[x](y)，&amp;amp;，`c`，\\*</p><p>- 甲</p><p>---</p>')).toBe(
      '\\# 不是标题\n\n\\> 不是引用\n\n2\\*3\\*4，a\\_b\\_c，\\<b>，[x\\](y)，\\&amp;，\\`c\\`，\\\\\\*\n\n\\- 甲\n\n\\---\n',
    );
  });

  it('marks bold only where Markdown reads it as bold', async () => {
    expect(await html('<p>坚持<b>“三重一大”</b>制度</p>')).toBe('坚持“**三重一大**”制度\n');
    expect(await html('<p><b>一是</b>制定<strong> 办法</strong>。</p>')).toBe('**一是**制定 **办法**。\n');
    expect(await html('<p>甲<b>，</b>乙</p>')).toBe('甲，乙\n');
  });

  it('keeps links to the web, not to programs or places of the file', async () => {
    expect(await html('<p><a href="https://a.example/b">公示</a>，<a href="javascript:alert(1)">甲</a>，<a href="file:///c:/x">乙</a>，<a href="#_Toc1">丙</a>，<a href="https://a.example/">https://a.example</a></p>')).toBe(
      '[公示](https://a.example/b)，甲，乙，丙，https://a.example\n',
    );
  });

  it('leaves out hidden text, programs, comments and deletions, and counts them', async () => {
    const result = await fromWord('<p>甲<span style="display:none">乙</span><span style="mso-hide:all">丙</span><script>alert(1)</script><del>丁</del><img src="data:,"><object>戊</object></p>', 'html');
    expect(result.markdown).toBe('甲戊\n');
    expect(result.omissions).toEqual({ images: 1, comments: 0, deletions: 1, hidden: 2, objects: 1, nesting: 0 });
  });

  it('spreads merged cells, takes layout tables apart', async () => {
    expect(await html('<table><tr><td>序号<td>问题<td>措施<tr><td rowspan=2>1<td rowspan=2>甲<td>乙<tr><td>丙</table>')).toBe('| 序号 | 问题 | 措施 |\n| --- | --- | --- |\n| 1 | 甲 | 乙 |\n| | | 丙 |\n');
    expect(await html('<table><tr><td><p>甲</p><p>乙</p></td></tr></table>')).toBe('甲\n\n乙\n');
    expect(await html('<table><tr><td>外<td><table><tr><td>内一<td>内二</table></table>')).toBe('| 外 | 内一<br>内二 |\n| --- | --- |\n');
  });

  it('reads the clipboard\'s own head, and nothing at all', async () => {
    expect(await html('Version:0.9\r\nStartHTML:00000097\r\n<html><body><!--StartFragment--><p>甲。</p><!--EndFragment--></body></html>')).toBe('甲。\n');
    expect(await html('')).toBe('');
    expect(await html('<p>&nbsp;</p><o:p></o:p>')).toBe('');
  });
});

describe('plain text', () => {
  const text = async (source: string): Promise<string> => (await fromWord(source, 'text')).markdown;

  it('has a paragraph a line, tables where tabs agree', async () => {
    expect(await text('　　甲方面。\r\n　　乙方面。')).toBe('甲方面。\n\n乙方面。\n');
    expect(await text('一、\t总体情况\n1.\t制定办法。\n甲\t乙\t丙\n丁\t戊\t己')).toBe('## 一、总体情况\n\n1. 制定办法。\n\n| 甲 | 乙 | 丙 |\n| --- | --- | --- |\n| 丁 | 戊 | 己 |\n');
  });
});

describe('what was lost on the way', () => {
  it('is pointed at, place by place, and not guessed', async () => {
    const { markdown, losses } = await fromWord('　　2024717日至830日，??县委巡察组对局党组进行了巡察。\n　　台账\uFFFD\uFFFD失，\ue5e5已补。\n　　????年??月印发锟斤拷。', 'text');
    expect(losses.map(({ kind, start, end }) => [kind, markdown.slice(start, end)])).toEqual([
      ['damaged-date', '2024717日'],
      ['damaged-date', '830日'],
      ['question-marks', '??'],
      ['replacement', '\uFFFD\uFFFD'],
      ['private-letters', '\ue5e5'],
      ['question-marks', '????'],
      ['question-marks', '??'],
      ['mojibake', '锟斤拷'],
    ]);
  });

  it('is nothing in whole text', async () => {
    expect((await fromWord('　　2024年7月17日至8月30日，为什么？？与Café Zürich合作??', 'text')).losses).toEqual([]);
  });
});

describe('what a text is', () => {
  it.each([
    ['html', '<html><body>甲</body></html>'],
    ['html', '\ufeff<!DOCTYPE html><p>甲</p>'],
    ['html', '<meta charset="utf-8"><p>甲</p>'],
    ['html', '<p class=MsoNormal>甲<o:p></o:p></p>\n'],
    ['markdown', '<p align="center">徽标</p>\n\n# 标题\n\n正文。\n'],
    ['markdown', '<!-- zhenggai-disable-file cjk-spacing：旧文 -->\n\n甲。\n'],
    ['markdown', '# 标题\n\n正文。\n'],
    ['markdown', '关于整改的通报\n\n问题一：甲\n\n整改情况：已完成。\n'],
    ['markdown', 'Plain English text.\nIn two lines.\n'],
    ['markdown', ''],
    ['text', '　　甲。\n　　乙。\n'],
    ['text', '关于整改的通报\n问题一：甲\n整改情况：已完成。\n'],
    ['text', '甲\u000b乙'],
    // Hard-wrapped prose is one paragraph to its writer.
    ['markdown', '根据县委统一部署，县委第二巡察组对县水务局党组进行了巡察，并于年底反馈了巡\n察意见。按照巡察工作有关要求，现将巡察整改情况予以公布，欢迎干部群众进行监督，并提出意\n见建议。\n'],
  ])('%s: %j', (form, content) => {
    expect(recognizePaste(content.replace(/^\ufeff/u, ''))).toBe(form);
  });
});
