import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { expectFindings, findingsOf } from '../../support/check-rule.ts';
import { inRectification } from '../../support/in-bulletin.ts';

const id = 'personal-data';

describe('reports', () => {
  it.each([
    '已将补助退还给本人（身份证号码：⟦110101199003070011⟧）。',
    '本人身份证⟦43010219850615123１⟧已核对。',
    '经办人证号⟦430102 19850615 1231⟧，已登记。',
    '证件号码⟦110101-19900307-0011⟧。',
    '户主⟦37020019991231999x⟧已签字确认。'.replace('x', '3'),
    '旧证号身份证⟦430102850615123⟧已注销。',
    '信访人⟦13812345678⟧已答复。',
    '信访人（⟦１３８１２３４５６７８⟧）已答复。',
    '联系人王某，⟦138-1234-5678⟧。',
    '联系人王某，电话+86 ⟦138 1234 5678⟧。',
    '请致电86-⟦19912345678⟧核实。',
    '2021-01-13 ⟦13812345678⟧已回访，⟦15912345678⟧未接通。',
    '退款转入⟦6222021234567890128⟧。',
    '退款转入⟦6222 0212 3456 7890 128⟧（工会）。',
    '退款转入银行卡⟦4367421234567896⟧。',
    '材料发至⟦zhang.mou@QQ.com⟧、⟦li-mou@163.com⟧。',
    '材料发至⟦ｚｈａｎｇ＠qq．com⟧。',
    '举报人王某电话⟦13912345678⟧未接通。',
    '设立监督举报电话84683253。已回访王某⟦13912345678⟧。',
    '畅通举报渠道，兑现举报奖励2.4万元（经办人电话：⟦13912345678⟧）。',
  ])('%s', (sentence) => {
    expectFindings(id, inRectification(sentence));
  });

  it('a ledger’s cell, as a warning', () => {
    const [finding] = expectFindings(id, '# 整改台账\n\n| 序号 | 问题 | 责任领导 |\n| --- | --- | --- |\n| 1 | 台账缺失 | 张某⟦13812345678⟧ |\n', { kind: 'ledger' });
    expect(finding?.severity).toBe('warning');
  });
});

describe('stays silent on', () => {
  it.each([
    '公开电话84683253，0434-3515228，0731-84683253转8012。',
    '投诉电话12345，热线400-820-8820，010-12345678。',
    '根据云政办发〔2018〕20号、20200415001号文件办理。',
    '追回资金13800000000元，15912345678万元。',
    '合同编号：13812345678，发票号码为15912345678901234567。',
    '统一社会信用代码91430100MA4L1234XB、12430102444881234X。',
    '项目代码2020-430102-78-01-123456，证书编号430102199003071235。',
    '身份证号110101199003070012有误（校验码不符）。',
    '信访人138＊＊＊＊5678、138****5678、138××××5678已答复。',
    '2021年1月13日至2021年10月15日，2023-05-04 08:46:31。',
    '面积13812345.678平方米，占比138.12345678%。',
    '材料发至zhengwu@yunling.gov.cn、jiaoyuju@yunling.edu.cn。',
    '设立监督举报电话13812345678，监督邮箱yunlingjw@163.com。',
    '期间设有举报电话：13812345678，接听时间为工作日早8点至晚6点，电子邮箱：yunlingxcb@163.com，另设举报信箱。',
    '网址https://www.yunling.gov.cn/content/13812345678.html。',
    '见13812345678号回执，流水号6222021234567890128。',
    '共查看3、4、5、6、7、8、9、10、11、12月账簿。',
    '19911001，20201015，1234567890123456。',
  ])('%s', (sentence) => {
    expectFindings(id, inRectification(sentence));
  });

  it.each([
    '欢迎广大干部群众对巡察整改落实情况进行监督。联系方式：电话84683253、13812345678；邮政信箱：云岭市青泽路1号；电子邮箱：yunlingjw@163.com。',
    '联系人：王某，联系电话：13812345678，电子邮箱：yunlingjw@163.com',
    '监督电话：13812345678；电子邮箱：yunlingjw@126.com。',
  ])('the contact paragraph: %s', (contact) => {
    expectFindings(id, `${inRectification('已建立台账。')}\n三、下一步打算\n\n持续抓好整改。\n\n${contact}\n\n中共云岭市水务局党组\n\n2021年1月13日\n`);
  });
});

it('never prints the number', () => {
  const [finding] = findingsOf(id, inRectification('信访人13812345678已答复。'));
  expect(JSON.stringify(finding?.data)).not.toContain('13812345678');
});

it('masks so that nothing is left to find, whatever the separators', () => {
  const numbers = fc.constantFrom('110101199003070011', '13812345678', '138-1234-5678', '110101 19900307 0011', '6222021234567890128', '１３８１２３４５６７８', 'a@qq.com', 'zhang.mou@163.com');
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 1, maxLength: 4 }), (list) => {
      const text = inRectification(`已联系${list.join('，')}。`);
      const findings = findingsOf(id, text);
      expect(findings).toHaveLength(list.length);
      const masked = applyEdits(text, findings.flatMap((finding) => finding.repairs[0]?.edits ?? []));
      expect(findingsOf(id, masked)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

it.each(['1', '1 ', '@', 'a@', '1-', '138 '])('finds nothing in a long row of “%s”', (piece) => {
  expect(findingsOf(id, inRectification(piece.repeat(15_000)))).toEqual([]);
});
