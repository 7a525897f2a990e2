/** What undoes a fault: its object is the fault undone. */
const undoes =
  '取消|废止|撤销|撤回|停止|叫停|清理|清退|清缴|清收|清除|追回|追缴|追偿|退还|退回|退缴|上缴|上交|收回|收缴|没收|核减|核销|注销|归还|补缴|补交|补发|补办|纠正|更正|改正|查处|查办|拆除|关停|关闭|封堵|取缔|下架|责令|督促|约谈|处理|处罚';
const actor = '(?:[^，。；：、“”（）()未不违超]{1,12}(?:局|委|办|厅|部|院|校|学|处|科|股|室|队|所|站|组|中心|公司|集团|政府|街道|单位|专班|镇|乡|村|社区))?';
const when = '(?:已|于|共|依法|累计|及时|均|全部|全额|(?:(?:\\d{4})?年)?\\d{1,2}月(?:\\d{1,2}日|底|初)?(?:前|以来)?|\\d{4}年){0,3}';
const opening = new RegExp(`^${actor}${when}(${undoes})(?:了|并)?`, 'u');
const verb = new RegExp(undoes, 'u');
/** Right behind the verb these say what is undone: 取消违规设置的门槛, 收回未使用的资金. */
const fault = /^(?:违规|违法|违反|违纪|超标准|超范围|超期|超额|超编|超发|多收|多发|多占|虚列|套取|截留|挪用|侵占|拖欠|不合规|不合理|不必要|不符合|不规范|重复|逾期|应[收缴退]未[收缴退]|未(?=[^，。；]{1,12}的|(?:使用|安排|分配|拨付|支付|上缴|缴|退|列支|入账|登记|纳入)))/u;
const figure = /\d|[一二两三四五六七八九十百千万][项个家人名笔处起条户件元]/u;
const negation = /未|没有|没能|尚|仅|只有|竟|不|又|后|存在|少$/u;
const leastObject = 4;

/** True for a clause that opens with a verb, or a unit and a verb, of undoing and goes on with the fault undone: 市医保局追回违规使用基金23万元; no 清退未到位. */
export function undoesFault(clause: string): boolean {
  if (!verb.test(clause)) return false;
  const head = opening.exec(clause);
  if (head === null) return false;
  const object = clause.slice(head[0].length);
  const said = fault.exec(object)?.[0];
  if (said === undefined) return false;
  const rest = object.slice(said.length);
  const attribute = rest.lastIndexOf('的');
  if (attribute < 0 && !figure.test(rest)) return false;
  return rest.length >= leastObject && !negation.test(rest.slice(attribute + 1));
}
