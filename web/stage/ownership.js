// What the core has no need to know: which task waits with which ticket, who holds what, what it is called.

/** @typedef {import('../../bindings/inspect/memory.js').Snapshot} Snapshot */
/** @typedef {import('./recorder.js').Call} Call */

export class Ownership {
  /** Tasks by ticket. @type {Record<number, number>} */
  owners = {};

  /** Tasks by the handle of what they hold. @type {Record<number, number[]>} */
  holders = {};

  /** @type {Record<number, { type: string, name: string }>} */
  names = {};

  of(/** @type {number} */ ticket) {
    return this.owners[ticket] ?? -2;
  }

  copy() {
    const holders = Object.fromEntries(Object.entries(this.holders).map(([handle, tasks]) => [handle, [...tasks]]));
    return { owners: { ...this.owners }, holders };
  }

  /** @param {Call} call @param {number} actor @param {Snapshot} before @param {Snapshot} after */
  update(call, actor, before, after) {
    if (after.waits[call.result] && !before.waits[call.result]) this.owners[call.result] = actor;
    for (const ticket of Object.keys(this.owners)) if (!after.waits[Number(ticket)]) delete this.owners[Number(ticket)];
    for (const [key, object] of Object.entries(after.objects)) {
      const handle = Number(key), was = before.objects[handle];
      if (object.kind === 'lock') this.lock(handle, was?.state ?? 0, object.state, actor);
      if (object.kind === 'semaphore' && was) this.semaphore(handle, call, actor);
    }
  }

  lock(/** @type {number} */ handle, /** @type {number} */ before, /** @type {number} */ now, /** @type {number} */ actor) {
    if (now && !before) this.holders[handle] = [actor];
    if (!now) delete this.holders[handle];
  }

  /** A permit belongs to whoever took it; given back by somebody else, it was the first one's. */
  semaphore(/** @type {number} */ handle, /** @type {Call} */ { name, args, result, resumption }, /** @type {number} */ actor) {
    const tasks = this.holders[handle] ?? [];
    const entered = name === 'semaphore_acquire' && args[0] === handle && result === 0;
    const granted = resumption?.object === handle && resumption.outcome === 0;
    if (entered || granted) this.holders[handle] = [...tasks, actor];
    if (name !== 'semaphore_release' || args[0] !== handle || result < 0 || tasks.length === 0) return;
    const own = Math.max(0, tasks.indexOf(actor));
    this.holders[handle] = tasks.filter((_, i) => i !== own);
  }

  /** The package's classes; what they make is known by the name that it was given. @param {any} waitline */
  naming(waitline) {
    const know = (/** @type {any} */ object, /** @type {string} */ type, /** @type {string} */ fallback = '') => {
      this.names[object.handle] = { type, name: object.name ?? fallback };
      const { lock } = object;
      if (lock && !this.names[lock.handle]) know(lock, 'Lock', object.name ? `lock of ${object.name}` : '');
    };
    const classes = /** @type {Record<string, unknown>} */ ({ ...waitline });
    for (const [name, Class] of Object.entries(waitline)) {
      if (name.endsWith('Error')) continue;
      classes[name] = new Proxy(Class, {
        construct(target, args, newTarget) {
          const object = Reflect.construct(target, args, newTarget);
          know(object, name);
          return object;
        },
      });
    }
    return classes;
  }
}
