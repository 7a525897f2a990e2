import type { Block, BlockRole } from '../block.ts';
import { readOpening } from '../opening/read-opening.ts';
import type { LabelKind } from '../model.ts';
import { answersOutright } from '../structure/answer-opening.ts';

const channel = /(?:电话|热线|手机|传真|联系方式|邮箱|信箱|[Ee]-?[Mm]ail|地址|邮编|邮政编码|联系人|通讯|通信)/u;
const number = /\d{5,}|\d{3,4}[-－—]\d{6,8}|@/u;
const keyed = /^[\s\u3000·•（(\d.、]{0,6}(?:联系|监督|举报|咨询|投诉|反映|受理|办公|通[讯信]|邮政|电子|邮寄|来信|来访|信访|办理)?(?=)(?:电话|热线|手机|传真|方式|邮箱|信箱|地址|邮编|编码|人)(?=)[（(]?[^：:]{0,12}[：:]/u;
const invitation = /欢迎.{0,40}(?:监督|意见|建议|反映)|(?:如有|若有|有何|有)(?:意见|建议|问题|异议).{0,30}(?:反映|反馈|联系|提出)|公示期|接受(?:社会|群众|广大).{0,12}监督/u;
/** An invitation that needs no phone or address beside it: it is what its paragraph is for, and not the last words of what was done (…，接受群众监督). */
const invitationAlone = /欢迎.{0,40}(?:监督|意见|建议|反映)|^[\s\u3000]{0,4}(?:如有|若有|有何|有)(?:意见|建议|问题|异议).{0,30}(?:反映|反馈|联系|提出)|^[^。，]{0,12}公示期|(?:现将|现予|特此|予以)[^。]{0,40}接受(?:社会|群众|广大).{0,12}监督/u;
/** 电话：, 邮箱为 */
const reaches = /联系方式|(?:电话|热线|手机|传真|邮箱|信箱|[Ee]-?[Mm]ail|地址|邮编|编码|联系人)[^，。；：:]{0,8}[：:]/u;
/** A deed and what came of it: 开通举报热线：…，受理投诉18件. A contact that is made public here (现公布监督电话：…) goes on with nothing of the kind. */
const publishes = /(?:公布|公开|公示|设立|设置|开通|开设|畅通|张贴|建立)[^，。；：:]{0,12}(?:电话|热线|邮箱|信箱).*(?:(?:受理|收到|接到|办结|办理|解答|回复|处理|采纳)[^，。；]{0,10}\d|已完成|整改完成)/u;
/** Blocks from the end. */
export const longestContact = 24;

/** The blocks by which readers can reach the unit: the invitation, and the lines with phone, mail and address. */
export function findContact(blocks: readonly Block[], from: number, taken: ReadonlyMap<Block, BlockRole>): readonly Block[] {
  const tail = blocks.slice(Math.max(from, blocks.length - longestContact)).filter((block) => !taken.has(block) && canHold(block));
  const seeds = new Set(tail.filter(isContact));
  if (seeds.size === 0) return tail.filter((block) => (invitationAlone.test(block.text) || (invitation.test(block.text) && number.test(block.text))) && !isAnswer(block));
  return tail.filter((block, at) => seeds.has(block) || (touches(tail, at, seeds) && invitation.test(block.text) && !isAnswer(block)));
}

/** True for a block that can be reached by, or that invites to. */
export function mayBeContact(block: Block): boolean {
  return isContact(block) || invitation.test(block.text);
}

function isContact(block: Block): boolean {
  const { text } = block;
  if (!channel.test(text)) return false;
  if (keyed.test(text)) return true;
  return number.test(text) && (invitation.test(text) || (reaches.test(text) && !publishes.test(text))) && !numbered.test(text.trim()) && !isAnswer(block);
}

const numbered = /^[（(]?[一二三四五六七八九十\d]+[是、.．）)]/u;
const answers: readonly LabelKind[] = ['problem', 'rectification', 'measures', 'outcome', 'progress', 'status'];

/** True for what was done about a problem, which may tell of a hotline: 整改情况：公布监督电话12345. */
function isAnswer({ text }: Block): boolean {
  const label = readOpening(text).label;
  if (label !== null && label.closing !== 'end' && answers.includes(label.kind)) return true;
  return answersOutright(text.trim()) && !reaches.test(text);
}

function touches(tail: readonly Block[], at: number, seeds: ReadonlySet<Block>): boolean {
  return [tail[at - 1], tail[at + 1], tail[at + 2]].some((block) => block !== undefined && seeds.has(block));
}

function canHold(block: Block): boolean {
  const { kind } = block.shape;
  return kind !== 'front-matter' && kind !== 'thematic-break';
}
