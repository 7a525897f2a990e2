export function softwareBillOfMaterials(root: string): string;
