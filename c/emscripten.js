// The back end of waitline.h for Emscripten, as a --js-library: every object is one of the JavaScript package, which the
// page gives, so C and JavaScript wait in one queue:
//
//     import * as waitline from 'waitline';
//     const module = await createModule({ waitline });
//     const lock = new waitline.Lock();
//     await module.ccall('work', 'number', ['number'], [module.waitlineHandle(lock)], { async: true });
//
// `module.waitlineObject(handle)` leads back. A handle keeps its object until wl_..._close. One call into C may be
// suspended in a module at a time, as Asyncify has one stack: programs that are to wait for each other are modules of
// their own, and share objects.
mergeInto(LibraryManager.library, {
  $waitlineObjects: 'new Map()',
  $waitlineHandles: 'new WeakMap()',
  $waitline__deps: ['$waitlineObjects', '$waitlineHandles'],
  $waitline__postset: 'Module["waitlineHandle"] = waitline.handle; Module["waitlineObject"] = waitline.object;',
  $waitline: {
    last: 0,
    handle: function (object) {
      if (!waitlineHandles.has(object)) {
        waitlineHandles.set(object, ++waitline.last);
        waitlineObjects.set(waitline.last, object);
      }
      return waitlineHandles.get(object);
    },
    object: function (handle) {
      return waitlineObjects.get(handle);
    },
    make: function (name, argument) {
      const classes = Module['waitline'];
      if (!classes) abort('the page must give the package: createModule({ waitline })');
      return waitline.handle(new classes[name](argument));
    },
    // In the order of backend.h. Of each the class, and how it is called.
    calls: [
      [null, function () { return waitline.make('Lock'); }],
      ['Lock', function (lock) { lock.release(); }, -5],
      ['Lock', function (lock) { return lock.locked(); }],
      [null, function () { return waitline.make('Event'); }],
      ['Event', function (event) { event.set(); }],
      ['Event', function (event) { event.clear(); }],
      ['Event', function (event) { return event.isSet(); }],
      ['Lock', function (lock) { return waitline.make('Condition', lock); }],
      ['Condition', function (condition, n) { condition.notify(n); }, -7],
      [null, function (_, value) { return waitline.make('Semaphore', value); }],
      [null, function (_, value) { return waitline.make('BoundedSemaphore', value); }],
      ['Semaphore', function (semaphore) { semaphore.release(); }],
      ['Semaphore', function (semaphore) { return semaphore.locked(); }],
      ['Semaphore', function (semaphore) { return semaphore.value; }],
      [null, function (_, parties) { return waitline.make('Barrier', parties); }],
      ['Barrier', function (barrier) { barrier.reset(); }],
      ['Barrier', function (barrier) { barrier.abort(); }],
      ['Barrier', function (barrier) { return ['filling', 'draining', 'resetting', 'broken'].indexOf(barrier.state); }],
      ['', function (object) { return object.waiting; }],
      ['', function (object, _, handle) {
        object.close();
        waitlineObjects.delete(handle);
      }],
    ],
    waits: [
      ['Lock', function (lock, options) { return lock.acquire(options); }],
      ['Event', function (event, options) { return event.wait(options); }],
      ['Condition', function (condition, options) { return condition.wait(options); }, -6],
      ['Semaphore', function (semaphore, options) { return semaphore.acquire(options); }],
      ['Barrier', function (barrier, options) { return barrier.wait(options); }],
    ],
    find: function (name, handle) {
      const object = waitlineObjects.get(handle), classes = Module['waitline'];
      if (name === null || !object) return undefined;
      if (name === 'Semaphore' && object instanceof classes.BoundedSemaphore) return object;
      return name === '' || object instanceof classes[name] ? object : undefined;
    },
    number: function (error, misuse) {
      switch (error.code) {
        case 'ERR_CLOSED': return -1;
        case 'ERR_MEMORY': return -2;
        case 'ERR_NOT_ACQUIRED': return misuse;
        case 'ERR_BOUND': return -8;
        case 'ERR_OVERFLOW': return -9;
        case 'ERR_BROKEN_BARRIER': return error.message.startsWith('Barrier aborted') ? -10 : -11;
      }
      if (error.name === 'TimeoutError') return -3;
      if (error instanceof RangeError) return -4;
      throw error;
    },
  },

  wl_backend_call__deps: ['$waitline'],
  wl_backend_call: function (call, handle, argument) {
    const [name, run, misuse] = waitline.calls[call];
    const object = waitline.find(name, handle);
    if (name !== null && !object) return -1;
    try {
      return Number(run(object, argument >>> 0, handle) || 0);
    } catch (error) {
      return waitline.number(error, misuse);
    }
  },

  // Newer compilers than 3.1.6 read __async, for -sJSPI; this one is told by ASYNCIFY_IMPORTS.
  wl_backend_wait__deps: ['$waitline', '$Asyncify'],
  wl_backend_wait__async: true,
  wl_backend_wait: function (wait, handle, milliseconds) {
    return Asyncify.handleAsync(async function () {
      const [name, run, misuse] = waitline.waits[wait];
      const object = waitline.find(name, handle);
      if (!object) return -1;
      try {
        const timeout = milliseconds >>> 0;
        const value = await run(object, timeout === 4294967295 ? undefined : { timeout });
        return value === true ? 0 : value;
      } catch (error) {
        return waitline.number(error, misuse);
      }
    });
  },
});
