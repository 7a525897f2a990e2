import { describe, it } from 'vitest';
import { expectFindings } from '../../support/check-rule.ts';
import { inRectification } from '../../support/in-bulletin.ts';

const id = 'undisclosed-case';

describe('reports a case that is open', () => {
  it.each([
    '有关责任人的问题⟦正在初核⟧。',
    '对王某⟦正在进行初步核实⟧。',
    '对相关责任人⟦正在立案审查调查⟧。',
    '原负责人目前⟦正在接受纪律审查⟧和监察调查。',
    '该案⟦立案审查中⟧。',
    '问题⟦线索已移送区纪委监委，正在核查⟧。',
    '移交问题⟦线索12件，已办结10件，2件正在调查核实⟧。',
    '该问题线索目前⟦处于初核阶段⟧。',
    '对3人的⟦审查调查正在进行⟧。',
    '原主任⟦已被立案审查调查⟧。',
  ])('%s', (sentence) => {
    expectFindings(id, inRectification(sentence), { kind: 'bulletin' });
  });
});

describe('stays silent on', () => {
  it.each([
    '已立案审查2人，给予党内警告处分2人。',
    '对相关责任人立案并给予党纪处分。',
    '原主任已被立案审查调查，并给予撤销党内职务处分。',
    '移交问题线索3件。',
    '在审查调查中严格执行回避制度。',
    '针对初核中发现的问题，完善线索处置程序。',
    '对照规定改正立案审查不规范的问题。',
    '项目初步设计正在审查，可行性研究报告正在评审。',
    '收到信访件8件，办结6件，2件正在办理。',
    '修订问题线索管理办法，规范初步核实程序。',
    '加强对审查调查工作中的安全管理。',
    '针对相关线索已要求办公室开展调查。',
  ])('%s', (sentence) => {
    expectFindings(id, inRectification(sentence), { kind: 'bulletin' });
  });
});
