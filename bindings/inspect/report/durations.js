/** As many are kept as they are; a histogram takes over then, so that one object takes 64 KB at most. */
const EXACT = 8192;

/** Each bin is 1% wider than the one before, from a nanosecond on: what it answers is half a percent off at most. */
const RATIO = Math.log(1.01), LEAST = 1e-3, BINS = 4096;

const binOf = (/** @type {number} */ us) => Math.min(BINS - 1, Math.max(0, Math.round(Math.log(us / LEAST) / RATIO)));

/** Durations in microseconds: how many, and how long they were. */
export class Durations {
  count = 0;
  sum = 0;
  max = 0;
  #exact = new Float64Array(8);
  /** @type {Float64Array | undefined} */
  #bins;
  #sorted = false;

  /** @param {number} us */
  add(us) {
    if (this.count === EXACT) this.#fold();
    if (this.#bins) this.#bins[binOf(us)]++;
    else {
      if (this.count === this.#exact.length) {
        const larger = new Float64Array(this.count * 2);
        larger.set(this.#exact);
        this.#exact = larger;
      }
      this.#exact[this.count] = us;
      this.#sorted = false;
    }
    this.count++;
    this.sum += us;
    if (us > this.max) this.max = us;
  }

  #fold() {
    this.#bins = new Float64Array(BINS);
    for (const us of this.#exact) this.#bins[binOf(us)]++;
    this.#exact = new Float64Array(0);
  }

  /**
   * What that part of them did not exceed: of a few, the one of that rank.
   * @param {number} part above 0, at most 1
   */
  quantile(part) {
    const rank = Math.ceil(part * this.count);
    if (rank === 0) return 0;
    if (!this.#bins) {
      if (!this.#sorted) this.#exact.subarray(0, this.count).sort();
      this.#sorted = true;
      return this.#exact[rank - 1];
    }
    let bin = 0;
    for (let below = this.#bins[0]; below < rank; below += this.#bins[bin]) bin++;
    return Math.min(this.max, bin === 0 ? 0 : LEAST * Math.exp(bin * RATIO));
  }
}
