import { describeWithEditor } from './harness/describe-editor.ts';
import { describeSuite } from './harness/describe-suite.ts';
import { oldestEditor } from './harness/editors.ts';

await describeWithEditor('the extension in VS Code', (installation) => describeSuite(oldestEditor, installation, 'node'));
