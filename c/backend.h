/* backend.h - what waitline.h needs of whoever keeps the objects: the core between threads, or JavaScript.
 *
 * A call never waits, a wait may. Both answer as waitline.h says, with the handle if it is a _NEW.
 */
#ifndef WAITLINE_BACKEND_H
#define WAITLINE_BACKEND_H

#include <stdint.h>

/* emscripten.js has them in this order. */
enum backend_call {
    LOCK_NEW, LOCK_RELEASE, LOCK_LOCKED,
    EVENT_NEW, EVENT_SET, EVENT_CLEAR, EVENT_IS_SET,
    CONDITION_NEW, CONDITION_NOTIFY,
    SEMAPHORE_NEW, BOUNDED_SEMAPHORE_NEW, SEMAPHORE_RELEASE, SEMAPHORE_LOCKED, SEMAPHORE_VALUE,
    BARRIER_NEW, BARRIER_RESET, BARRIER_ABORT, BARRIER_STATE,
    WAITING, CLOSE
};

enum backend_wait { LOCK_ACQUIRE, EVENT_WAIT, CONDITION_WAIT, SEMAPHORE_ACQUIRE, BARRIER_WAIT };

int32_t wl_backend_call(enum backend_call call, int32_t handle, uint32_t argument);
int32_t wl_backend_wait(enum backend_wait wait, int32_t handle, uint32_t milliseconds);

#endif
