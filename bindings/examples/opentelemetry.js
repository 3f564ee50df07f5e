// How long tasks wait for each object, and how long they hold it, as OpenTelemetry histograms.
import { subscribe } from 'node:diagnostics_channel';
import { setImmediate } from 'node:timers/promises';
import { metrics } from '@opentelemetry/api';
import { AggregationTemporality, InMemoryMetricExporter, MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { Semaphore } from 'waitline';
import { publish, task } from 'waitline/inspect';

/** @typedef {import('waitline/inspect').Ending} Ending */

/** Measures whatever ends from now on. Your program calls this, and sets up the exporter that it has. */
export function instrument() {
  const meter = metrics.getMeter('waitline');
  for (const [channel, name] of [['waitline:wait:end', 'waitline.wait.duration'], ['waitline:hold:end', 'waitline.hold.duration']]) {
    const histogram = meter.createHistogram(name, { unit: 'ms' });
    subscribe(channel, (message) => {
      const { object, outcome, duration } = /** @type {Ending} */ (message);
      histogram.record(duration, { object, outcome });
    });
  }
  return publish();
}

const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({ exporter });
metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
const publishing = instrument();

// Ten tasks and three permits: seven of them wait.
const pool = new Semaphore(3, { name: 'pool' });
await Promise.all(Array.from({ length: 10 }, (_, i) => task(`client ${i}`, () => pool.run(() => setImmediate()))));

publishing.stop();
await reader.forceFlush();
for (const { descriptor, dataPoints } of exporter.getMetrics()[0].scopeMetrics[0].metrics) {
  for (const { attributes, value } of dataPoints) {
    const { count } = /** @type {import('@opentelemetry/sdk-metrics').Histogram} */ (value);
    console.log(`${descriptor.name} ${attributes.object} ${attributes.outcome}: ${count}`);
  }
}
await reader.shutdown();
