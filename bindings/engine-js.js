export { fallback as instantiate } from './core.fallback.js';
