const range = /^(?:起|开始)?[ \u3000]?(?=)(?:至|到|直至|截至|截止|—{1,2}|－{1,2}|–|-{1,2}|~|～|─{1,2})(?=)[ \u3000]?(?:今年|同年|当年|次年|翌年|第二年)?$/u;
const list = /^[ \u3000]?[、和及与][ \u3000]?$/u;
const longest = 8;

/** True for what stands between the two dates of a range: 至, 起至, —. */
export function joinsRange(between: string): boolean {
  return between.length > 0 && between.length <= longest && range.test(between);
}

/** True for what stands between the dates of a range or of a list: 至, 、, 和. */
export function joinsDates(between: string): boolean {
  return joinsRange(between) || (between.length > 0 && between.length <= longest && list.test(between));
}
