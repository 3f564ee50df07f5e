/* waitline.h - asyncio's synchronisation primitives for programs in C: first come, first served.
 *
 *     wl_lock lock = wl_lock_new();
 *     if (wl_lock_acquire(lock) == 0) {                returns when the lock is ours
 *         ...
 *         wl_lock_release(lock);                       the first in line has it
 *     }
 *     int error = wl_lock_acquire_for(lock, 100);      WL_TIMEOUT: not within 100 milliseconds
 *     puts(wl_strerror(error));
 *     wl_lock_close(lock);
 *
 * RESULTS. 0 is success and below 0 an error, after which nothing has changed. A _new that fails gives a handle with
 * the error in it. Handles are copied freely; one that is closed is answered with WL_CLOSED.
 *
 * TIMEOUTS are in milliseconds. 0 is now or never, and WL_FOREVER is what the name without _for says.
 *
 * WHO WAITS. Over POSIX threads a call blocks its thread, and any thread may make any call; what they wrote before a
 * release, a set or a notify is seen by whoever it lets go on. Under Emscripten a call suspends the program while the
 * page goes on, and every object is one of the JavaScript package, in the same queue: see emscripten.js. A program for
 * WASI has one thread, so nobody could end a wait: WL_DEADLOCK, or WL_TIMEOUT when the time is over.
 *
 * Nobody owns anything: whoever has a handle may release it, and a lock acquired twice by one thread waits for itself.
 */
#ifndef WAITLINE_H
#define WAITLINE_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    WL_CLOSED = -1,
    WL_MEMORY = -2,
    WL_TIMEOUT = -3,
    WL_RANGE = -4,            /* a value or a number of parties that is out of range */
    WL_NOT_ACQUIRED = -5,
    WL_WAIT_UNLOCKED = -6,
    WL_NOTIFY_UNLOCKED = -7,
    WL_BOUND = -8,
    WL_OVERFLOW = -9,
    WL_ABORTED = -10,
    WL_RESET = -11,
    WL_DEADLOCK = -12
};

#define WL_FOREVER UINT32_MAX

typedef struct wl_lock { int32_t handle; } wl_lock;
typedef struct wl_event { int32_t handle; } wl_event;
typedef struct wl_condition { int32_t handle; } wl_condition;
typedef struct wl_semaphore { int32_t handle; } wl_semaphore;
typedef struct wl_barrier { int32_t handle; } wl_barrier;

/* What a result means, in English. */
const char *wl_strerror(int result);

/* Of every kind: _waiting tells how many wait. _close ends the object; those who wait for it get WL_CLOSED, but an event
 * or a full barrier has let pass whom it let pass. Closing a lock ends the waits of its conditions too. */

/* --- Lock: held by one at a time --------------------------------------------------------------------- */

wl_lock wl_lock_new(void);
int wl_lock_acquire(wl_lock lock);
int wl_lock_acquire_for(wl_lock lock, uint32_t milliseconds);
int wl_lock_try_acquire(wl_lock lock);
int wl_lock_release(wl_lock lock);
int wl_lock_locked(wl_lock lock);
int wl_lock_waiting(wl_lock lock);
int wl_lock_close(wl_lock lock);

/* --- Event: lets everybody pass once it is set ------------------------------------------------------- */

wl_event wl_event_new(void);
int wl_event_wait(wl_event event);
int wl_event_wait_for(wl_event event, uint32_t milliseconds);
int wl_event_set(wl_event event);
int wl_event_clear(wl_event event);
int wl_event_is_set(wl_event event);
int wl_event_waiting(wl_event event);
int wl_event_close(wl_event event);

/* --- Condition: waits, with its lock released, until notified ------------------------------------------
 *
 * Acquire the lock, wait in a loop until what you wait for is so, release the lock. Whoever leaves a wait holds the lock,
 * timed out or not, unless it was closed. A notification that comes as the time runs out goes to the next. */

wl_condition wl_condition_new(wl_lock lock);
int wl_condition_wait(wl_condition condition);
int wl_condition_wait_for(wl_condition condition, uint32_t milliseconds);
int wl_condition_notify(wl_condition condition, uint32_t n);
int wl_condition_notify_all(wl_condition condition);
int wl_condition_waiting(wl_condition condition);
int wl_condition_close(wl_condition condition);

/* --- Semaphore: as many permits as its value, from 0 to 2147483647 ------------------------------------ */

wl_semaphore wl_semaphore_new(uint32_t value);
/* To release it above the value it began with is WL_BOUND. */
wl_semaphore wl_bounded_semaphore_new(uint32_t value);
int wl_semaphore_acquire(wl_semaphore semaphore);
int wl_semaphore_acquire_for(wl_semaphore semaphore, uint32_t milliseconds);
int wl_semaphore_try_acquire(wl_semaphore semaphore);
int wl_semaphore_release(wl_semaphore semaphore);
int wl_semaphore_locked(wl_semaphore semaphore);
int wl_semaphore_value(wl_semaphore semaphore);
int wl_semaphore_waiting(wl_semaphore semaphore);
int wl_semaphore_close(wl_semaphore semaphore);

/* --- Barrier: lets so many go on together, round after round ------------------------------------------ */

enum { WL_FILLING, WL_DRAINING, WL_RESETTING, WL_BROKEN };

wl_barrier wl_barrier_new(uint32_t parties);
/* The index of this party, 0 and up, each once; or an error: WL_RESET, WL_ABORTED. */
int wl_barrier_wait(wl_barrier barrier);
int wl_barrier_wait_for(wl_barrier barrier, uint32_t milliseconds);
/* Those waiting get WL_RESET, and it fills anew. */
int wl_barrier_reset(wl_barrier barrier);
/* The same, and until a reset whoever comes gets WL_ABORTED. */
int wl_barrier_abort(wl_barrier barrier);
int wl_barrier_state(wl_barrier barrier);
int wl_barrier_waiting(wl_barrier barrier);
int wl_barrier_close(wl_barrier barrier);

#ifdef __cplusplus
}
#endif

#endif
