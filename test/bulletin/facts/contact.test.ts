import { describe, expect, it } from 'vitest';
import { readContact } from '../../../server/src/core/bulletin/contact.ts';
import { textOf } from '../../../server/src/core/bulletin/block.ts';
import { spansOf } from '../../support/text-block.ts';

function show(text: string): string {
  const { phones, emails, addresses } = readContact(spansOf(text));
  return [phones, emails, addresses].map((list) => list.map(({ value }) => value).join(' ')).join(' | ');
}

describe('contact', () => {
  it.each([
    ['联系方式:电话 84683253。', '84683253 |  | '],
    ['电话：0434-3515228', '0434-3515228 |  | '],
    ['联系电话：0745-2823356；电子邮箱：bysljdz@by.example.gov.cn。', '0745-2823356 | bysljdz@by.example.gov.cn | '],
    ['电话（0731）84683253', '（0731）84683253 |  | '],
    ['电话：0731 84683253', '0731 84683253 |  | '],
    ['电话：0731—84683253', '0731—84683253 |  | '],
    ['联系电话：84683253、84683254', '84683253 84683254 |  | '],
    ['监督电话：12388', '12388 |  | '],
    ['联系电话：13800000000', '13800000000 |  | '],
    ['电话：400-810-1234', '400-810-1234 |  | '],
    ['电话：0731-84683253转801', '0731-84683253转801 |  | '],
    ['联系方式：电话0731-84683253；邮政信箱：云岭市人民路18号市水务局，邮编410000；电子邮箱 sw@example.cn', '0731-84683253 | sw@example.cn | 云岭市人民路18号市水务局'],
    ['通讯地址：云岭县解放路1号（邮政编码：415000）', ' |  | 云岭县解放路1号'],
    ['地址：滨江路18号某集团（信封上请注明“对整改情况的意见”）', ' |  | 滨江路18号某集团'],
    ['地址：梧溪街道办事处（梧溪路66号）', ' |  | 梧溪街道办事处（梧溪路66号）'],
    ['来信地址：云岭县纪委监委', ' |  | 云岭县纪委监委'],
    ['地址：望川县东风大道66号', ' |  | 望川县东风大道66号'],
    ['邮政信箱：云岭市委巡察办收', ' |  | 云岭市委巡察办收'],
    ['邮箱：a.b-c_d@mail.example.com.cn', ' | a.b-c_d@mail.example.com.cn | '],
    ['QQ：84683253', ' |  | '],
    ['欢迎广大干部群众监督。', ' |  | '],
    ['邮编：4100001', ' |  | '],
    ['公示时间：20210113', ' |  | '],
    ['身份证号110101199001011234', ' |  | '],
  ])('%s', (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it('reads several paragraphs and says where', () => {
    const { phones, emails } = readContact(spansOf('电话：84683253\n邮箱：sw@example.cn'));
    expect([...phones, ...emails].map(textOf)).toEqual(['84683253', 'sw@example.cn']);
  });
});
