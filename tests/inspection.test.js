// waitline/inspect, in one thread.
import './inspection/anywhere.js';
import './inspection/snapshot.js';
import './inspection/format.js';
import './inspection/tasks.js';
import './inspection/holds.js';
import './inspection/deadlocks.js';
import './inspection/watch.js';
import './inspection/channels.js';
import './inspection/measures.js';
import './inspection/trace.js';
import './inspection/register.js';
import './inspection/cost.js';
