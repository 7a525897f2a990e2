import { findAll } from '../../text/find-all.ts';
/**
 * What a number of problems, tasks or yuan is said to be. `due` names a total (应完成16项); `planned` and `extra` are numbers that take no
 * part in a sum (拟完成3项, 另有2项).
 */
export type CompletionRole =
  | 'completed' | 'substantially-completed' | 'partly-completed' | 'in-progress' | 'not-completed' | 'continuing' | 'remaining'
  | 'immediate' | 'limited'
  | 'due' | 'planned' | 'extra';

const doneVerb = '(?:完成|整改|到位|办结|办理完毕|销号|解决|化解|落实|结案|验收|清零|追回|追缴|收回|清退|退还|退缴|上缴|收缴|缴回|归还|返还|拨付|支付|兑付|发放)';
const manner = '(?:按期|按时|如期|及时|全部|全面|彻底|完全|能够|能|得到|予以|实现|成功)*';
const workVerb = '(?:推进|整改|办理|落实|实施|进行|推动|解决|处理|化解|追缴|追回|收缴|清退|清收|拨付|完善|协调|攻坚)';

interface RolePattern {
  readonly role: CompletionRole;
  /** Without one of these the pattern cannot match. */
  readonly needs: readonly string[];
  readonly source: string;
}

/** Earlier ones win where two end at the same character: 未完成 before 完成. */
const patterns: readonly RolePattern[] = [
  { role: 'not-completed', needs: ['未', '没有'], source: `(?:尚未|还未|暂未|仍未|未|没有)${manner}(?:${doneVerb}|办|启动|开展|开工|达到)` },
  { role: 'not-completed', needs: ['延期'], source: `(?:申请)?延期(?:整改|完成|办理|办结)` },
  { role: 'not-completed', needs: ['待', '需'], source: `(?:有待|待|尚需|仍需|还需)(?:进一步|继续|持续)*(?:完成|整改|推进|办理|解决|落实|化解)` },
  { role: 'substantially-completed', needs: ['基本', '大体', '初步'], source: `(?:基本|大体|初步)(?:上|已)?${doneVerb}` },
  { role: 'partly-completed', needs: ['部分', '阶段性'], source: `(?:部分|阶段性)(?:地|已)?${doneVerb}` },
  { role: 'due', needs: ['完成'], source: `(?:应|应当|需|需要|须|计划|要求|规定)(?:整改)?完成` },
  { role: 'planned', needs: ['预计', '拟', '力争', '确保', '争取', '有望', '将'], source: `(?:预计|拟|力争|确保|争取|有望|将于|将在)(?:于|在)?[^，,；;]{0,12}${doneVerb}` },
  { role: 'continuing', needs: ['长期', '常态', '持续'], source: `(?:长期|常态化?)(?:坚持|整改|推进|落实)|持续(?:坚持|巩固|深化)` },
  { role: 'limited', needs: ['期', '限', '阶段'], source: `(?:限期|限时|近期|短期|中期|分阶段|阶段)(?:完成|整改)` },
  { role: 'immediate', needs: ['立', '即知'], source: `(?:立行立改|立查立改|立知立改|即知即改|立即整改)` },
  {
    role: 'in-progress',
    needs: ['正', '加快', '持续', '抓紧', '继续', '在'],
    source: `(?:正在?|加快|持续|抓紧|继续|仍在|还在|尚在)(?:抓紧|积极|有序|加快|稳步|持续|全力|深入|着力|按计划|按序时进度|按序时|按时序)*${workVerb}`,
  },
  { role: 'in-progress', needs: ['中', '序时', '在办', '在建'], source: `${workVerb}(?:当)?中(?!央|心|共|国|层|期)|(?:按|达到)序时进度(?:推进)?|序时推进|在办|在建` },
  {
    role: 'completed',
    needs: ['已', '完', '整改', '办', '销号', '到位'],
    source: `(?:已经?|均已?|都已|现已)${manner}${doneVerb}|${manner}(?:完成|整改完成|整改到位|整改完毕|办结|办理完毕|销号|解决到位|化解到位|整改销号)`,
  },
  { role: 'extra', needs: ['另', '新', '此外'], source: `(?:另有|另|新增|新发现|此外)` },
  { role: 'remaining', needs: ['余', '剩', '还有', '尚有', '仍有'], source: `(?:剩余|其余|余下|剩下|还有|尚有|仍有|还剩|尚余|仍剩)` },
];

const compiled = patterns.map(({ role, needs, source }) => ({ role, needs, pattern: new RegExp(source, 'gu') }));

/** What the words right before or behind a number make of it: the last thing said counts. Null where nothing is. */
export function completionRole(words: string): CompletionRole | null {
  if (words.trim() === '') return null;
  let role: CompletionRole | null = null;
  let end = 0;
  let start = 0;
  for (const { role: candidate, needs, pattern } of compiled) {
    if (!needs.some((needed) => words.includes(needed))) continue;
    for (const match of findAll(words, pattern)) {
      const matchEnd = match.index + match[0].length;
      if (matchEnd < end || (matchEnd === end && match.index >= start)) continue;
      role = candidate;
      end = matchEnd;
      start = match.index;
    }
  }
  return role;
}
