// `waitline report`, without a browser.
import './report/reading.js';
import './report/summary.js';
import './report/table.js';
import './report/page.js';
import './report/command-line.js';
