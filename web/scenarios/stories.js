/**
 * @typedef {object} Story
 * @property {string} id the program's file
 * @property {string} title
 * @property {string[]} text paragraphs; `code` in backticks
 * @property {string} [goal] what is to be broken, if it is a challenge
 * @property {string[]} [why] why it fails
 * @property {[from: string, to: string][]} [fix] what mends it
 * @property {string} [breaks] a schedule that breaks it
 */

/** @type {Story[]} */
export const stories = [
  {
    id: 'lock',
    title: 'A lock is handed on',
    text: ['Three guests, one kettle.'],
  },
];
