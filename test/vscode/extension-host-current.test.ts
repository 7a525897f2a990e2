import { describeWithEditor } from './harness/describe-editor.ts';
import { describeSuite } from './harness/describe-suite.ts';
import { currentEditor } from './harness/editors.ts';

await describeWithEditor('the extension in VS Code', (installation) => describeSuite(currentEditor, installation, 'node'));
