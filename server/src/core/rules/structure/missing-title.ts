import { defineRule } from '../define-rule.ts';

export const missingTitle = defineRule({
  id: 'missing-title',
  category: 'structure',
  severity: { bulletin: 'error', report: 'error', plan: 'warning' },
  summary: { 'zh-CN': '文件没有标题', en: 'The document has no title' },
  rationale: {
    'zh-CN': '标题说明由谁、就什么事、以什么文种发文，是公文的必备要素；没有标题，读者和网站都不知道这是什么文件。',
    en: 'The title says who issues what kind of document about what. It is a required element; without it neither readers nor web sites know what they see.',
  },
  silentWhen: { 'zh-CN': '文首的 YAML 里写了 title（标题）。', en: 'The front matter gives a title.' },
  basis: [
    { document: '《党政机关公文处理工作条例》（中办发〔2012〕14号）', clause: '第九条第七项' },
    { document: 'GB/T 9704-2012', clause: '7.3.1' },
  ],
  messages: {
    missing: {
      'zh-CN': '没有找到标题；正文之前应有标题，写明事由并以文种结尾，如“关于……整改进展情况的{genre}”',
      en: 'No title was found; one is expected before the text, naming the matter and ending in the kind of document, such as “关于……整改进展情况的{genre}”',
    },
  },
  examples: [
    {
      text: '根据市委统一部署，2023年3月1日至4月20日，市委第二巡察组对本局党组进行了巡察。\n\n## 一、组织整改情况\n\n问题一：学习不够深入。\n\n整改情况：已制定学习计划，每月集中学习一次。\n',
      reports: ['missing'],
    },
    {
      text: '一、关于制度执行不严的问题\n\n整改措施：修订采购管理办法，6月底前完成。\n',
      kind: 'plan',
      reports: ['missing'],
    },
    {
      text: '# 中共云溪县水务局委员会关于巡察整改进展情况的通报\n\n根据县委统一部署，现将整改情况予以公布。\n',
      reports: [],
    },
    {
      text: '---\ntitle: 关于巡察整改进展情况的通报\n---\n\n根据县委统一部署，现将整改情况予以公布。\n',
      reports: [],
    },
  ],
  scope: 'document',
  *check(bulletin) {
    if (bulletin.title !== null || bulletin.frontMatter?.values.title !== undefined) return;
    yield { messageId: 'missing', at: 'document-start', data: { genre: genreOf[bulletin.kind] } };
  },
});

const genreOf = { bulletin: '通报', report: '报告', plan: '方案', ledger: '台账' } as const;
