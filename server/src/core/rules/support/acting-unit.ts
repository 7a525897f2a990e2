import { textOf } from '../../bulletin/block.ts';
import type { Problem } from '../../bulletin/model.ts';

const when = '(?:(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日|底|初)?[，,]?)?';
const unit =
  '(?![向对由报经将按把与加])[^，。；：、“”（）()\\d]{1,20}?(?:局|委|办|厅|院|校|学|中心|公司|集团|政府|街道|办事处|委员会|办公室|党组|党委|支部|科|股|处|队|镇|乡|联|社)';
const deed =
  '(?:已|于|均|及时|立即|逐[一笔项户]|累计|(?:\\d{4}年)?\\d{1,2}月|\\d{4}年|追回|追缴|追偿|退还|清退|收回|取消|拆除|整改|修订|修复|制定|印发|出台|开展|完善|建立|督促|责令|核实|核对|核销|调整|补缴|补发|补办|上缴|缴|处理|纠正|更正|清理|终止|召开|约谈|压减|盘活|移送|将|对|按|通过|会同|牵头|组织)';
const opening = new RegExp(`^${when}${unit}${deed}`, 'u');

/** True where a measure begins with the unit that took it: 县医保局于3月追回基金23万元. */
export function namesActingUnit({ rectification }: Problem): boolean {
  return (rectification?.measures ?? []).some(({ spans: [first] }) => first !== undefined && opening.test(textOf(first).slice(0, 60).trimStart()));
}
