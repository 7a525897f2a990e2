import { defineRule } from '../define-rule.ts';

export const unusedSuppression = defineRule({
  id: 'unused-suppression',
  category: 'tool',
  severity: 'warning',
  scope: 'engine',
  summary: { 'zh-CN': '停用注释没有停用任何提示', en: 'A suppression that suppressed nothing' },
  rationale: {
    'zh-CN': '问题改好以后，注释就没有用了；留着它，以后同一处再出错也不会有人知道。',
    en: 'Once the text is repaired the comment is of no use, and left in place it would hide the next mistake.',
  },
  silentWhen: {
    'zh-CN': '注释停用的规则在这次检查中没有运行（已在配置中关闭）；与另一条注释配对的zhenggai-enable。',
    en: 'Where the rule it names did not run (switched off in the configuration); a zhenggai-enable that closes another.',
  },
  basis: [],
  messages: {
    unused: { 'zh-CN': '这条注释没有停用任何提示（{rules}），应删去', en: 'This comment suppresses nothing ({rules}): remove it' },
  },
  repairs: { remove: { 'zh-CN': '删去不起作用的注释', en: 'Remove what suppresses nothing', safety: 'safe' } },
  examples: [
    {
      text: '<!-- zhenggai-disable-file half-width-punctuation：外文较多 -->\n\n# 关于巡察整改进展情况的通报\n\n截至目前，问题均已整改。\n',
      reports: ['unused'],
      repaired: '# 关于巡察整改进展情况的通报\n\n截至目前，问题均已整改。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n<!-- zhenggai-disable-next-block confusable-word：引用原文 -->\n\n截至目前，问题均已整改。\n',
      reports: ['unused'],
      repaired: '# 关于巡察整改进展情况的通报\n\n截至目前，问题均已整改。\n',
    },
    { text: '# 关于巡察整改进展情况的通报\n\n<!-- zhenggai-disable-next-block confusable-word：引用原文 -->\n\n截止目前，问题均已整改。\n', reports: [] },
    { text: '# 关于巡察整改进展情况的通报\n\n截至目前，问题均已整改。\n', reports: [] },
  ],
});
