export function measurePanel() {}
