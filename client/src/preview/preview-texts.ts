import type { PreviewTexts } from './messages.ts';

/** The preview's own words. They are here rather than in the bundle of messages, so that its page can be tested without an editor. */
export const previewTexts: Readonly<Record<'zh-CN' | 'en', PreviewTexts>> = {
  'zh-CN': {
    language: 'zh-CN',
    toolbar: '预览工具',
    pages: '打印页面',
    pageOf: '第{0}页，共{1}页',
    zoomIn: '放大',
    zoomOut: '缩小',
    fitWidth: '适合宽度',
    zoomLevel: '显示比例',
    previousFinding: '上一个检查提示',
    nextFinding: '下一个检查提示',
    findings: '{0}条提示',
    error: '错误',
    warning: '警告',
    info: '提示',
    imageMissing: '图片未显示：',
  },
  en: {
    language: 'en',
    toolbar: 'Preview tools',
    pages: 'Printed pages',
    pageOf: 'Page {0} of {1}',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fitWidth: 'Fit width',
    zoomLevel: 'Zoom',
    previousFinding: 'Previous finding',
    nextFinding: 'Next finding',
    findings: '{0} finding(s)',
    error: 'Error',
    warning: 'Warning',
    info: 'Information',
    imageMissing: 'Image not shown: ',
  },
};
