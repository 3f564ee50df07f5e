// The demo page's engine, its scenarios and what it is made of, without a browser.
import './web/scenarios.js';
import './web/engine.js';
import './web/instrument.js';
import './web/view.js';
import './web/address.js';
import './web/build.js';
