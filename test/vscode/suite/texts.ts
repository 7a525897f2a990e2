/** A small bulletin with one finding that is safe to repair: `half-width-punctuation`. */
export const bulletin = `# 中共云泽县农业农村局党组关于巡察整改进展情况的通报

## 一、在学习教育方面

### 问题一：学习不深入

整改情况：

1. 局党组每月学习一次,2023年3月1日印发《学习办法》。

### 问题二：检查不到位

整改情况：

1. 办公室每季度检查一次，2023年4月5日完成首次检查。
`;
