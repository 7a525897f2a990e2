import { currentEditor } from './harness/editors.ts';
import { describeWithEditor } from './harness/describe-editor.ts';
import { describeChinese } from './page/describe-chinese.ts';

await describeWithEditor('a person, Chinese', (installation) => {
  describeChinese(currentEditor, installation);
});
