/** @param {import('./results.js').Results} results @returns {Promise<string>} */
export const chart = async (results) => '';
