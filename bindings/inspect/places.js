// Where in the program a call was made, if that is wanted: it costs some microseconds a call.

let wanted = 0;

/** @internal @param {boolean} on */
export function capture(on) {
  wanted += on ? 1 : -1;
}

/** A stack, and what of it the reader wants first. It is put into words when somebody looks. */
export class Place {
  /** @internal @param {Function} above the function whose caller is meant */
  constructor(above) {
    this.stack = '';
    const { captureStackTrace } = /** @type {any} */ (Error);
    if (captureStackTrace) captureStackTrace(this, above);
    else this.stack = String(new Error().stack).split('\n').slice(3).join('\n');
  }

  /** `transfer (file:///app/bank.js:12:9)` */
  toString() {
    const lines = this.stack.split('\n').map((line) => line.trim().replace(/^at /, ''));
    return lines.find((line) => /:\d+(:\d+)?\)?$/.test(line)) ?? '';
  }
}

/** @internal Where the caller of that function is, if places are captured. @param {Function} above */
export const placeOf = (above) => (wanted > 0 ? new Place(above) : undefined);
