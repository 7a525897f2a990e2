const attachment = /^[\s\u3000]*附[ \u3000]?件?[ \u3000]?\d{0,2}[ \u3000]?[：:]/u;
const item = /^[\s\u3000]*\d{1,2}[ \u3000]?[.．、](?!\d)/u;
const longestItem = 60;
const imprint = /^[\s\u3000]*(?:抄送|抄报|分送|主送|印发机关|印发日期|(?:责任)?编辑|责编|审核|审签|校对|录入|来源|信息来源|供稿|撰稿|作者|上一[篇条]|下一[篇条]|相关(?:链接|阅读|文章|附件)|扫一扫|分享|打印|关闭|返回|【.{1,6}】|浏览|阅读|点击|终审|初审|复审|监制|投稿|主办单位|承办单位|版权|ICP备)/u;
const printed = /(?:办公室|委|局|处|科|部)[\s\u3000]{0,12}\d{4}年\d{1,2}月\d{1,2}日[\s\u3000]{0,3}印发[\s\u3000]*$/u;
const published = /^[\s\u3000]*[（(](?:此件)?(?:主动公开|公开发布|公开|依申请公开|不予公开|联系人.*|共印.*)[）)][\s\u3000]*$/u;

/** 附件：1.… */
export function isAttachmentLine(text: string): boolean {
  return attachment.test(text);
}

/** `2.整改制度目录` below 附件：1.…: what a list of attachments goes on with. */
export function isAttachmentItem(text: string): boolean {
  return text.length <= longestItem && item.test(text) && !/[。；！？]/u.test(text);
}

/** Imprint (抄送：…, …年…月…日印发) and what web pages leave behind (编辑：, 上一篇：). */
export function isImprintLine(text: string): boolean {
  return text.length <= 160 && (imprint.test(text) || printed.test(text) || published.test(text));
}
