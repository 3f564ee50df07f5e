/* core.h - the contract between the waitline core and whoever hosts it.
 *
 * The core keeps the queues of asyncio's synchronisation primitives and decides who goes next. It never
 * blocks, calls nothing and needs nothing: a host asks, and learns from the answer whether to wait.
 *
 *     int32_t lock = lock_new();                       a handle
 *     lock_acquire(lock, 0);                           PASSED: the lock is ours
 *     int32_t ticket = lock_acquire(lock, 7);          > 0: this one waits; 7 is the host's own mark for it
 *     lock_release(lock);                              1: a waiter was woken, so resume soon
 *     const resumption *next = wait_resume();          { outcome PASSED, cookie 7 }: it holds the lock now
 *     wait_resume();                                   0: nobody else is ready
 *
 * THE RULE OF RESUMING. A call that wakes waiters only puts them on the one ready queue. wait_resume() takes
 * the first of them, makes its state change (takes the lock, leaves the barrier) and tells the outcome. To
 * get asyncio's order, a host lets the code behind one wait run up to its next wait before it resumes another.
 *
 * HANDLES AND TICKETS name a slot and the generation of its use, are greater than 0, and die with what they
 * name: a stale, foreign or invented one is answered with E_CLOSED and changes nothing. A generation comes
 * round after 128 uses of one slot, so a host must not keep dead ones for ever.
 *
 * RESULTS. Below 0 is an error and nothing has changed. A call that may wait answers PASSED, or the ticket of
 * the wait. Every call is O(1), but those that wake k waiters are O(k), and object_close and object_discard
 * are O(waiters).
 *
 * AS WEBASSEMBLY it is a module without imports that exports its `memory`; built for WASI it is a reactor, whose
 * `_initialize`, if there is one, is called once before all else. Every argument and answer is an i32. A handle or an
 * address may be read as unsigned, an error only as signed. wait_resume answers an address, where the resumption stands
 * as six little-endian words of 4 bytes: outcome at 0, object at 4, ticket 8, cookie 12, index 16, more 20. They belong
 * to the core: read them before the next call. A call that begins a wait or makes an object may grow the memory, so
 * views and base pointers taken before it are stale; addresses stay good. The host writes nothing, but for LOCK_FREE and
 * LOCK_HELD below. Each instance is a core of its own, and one thread at a time may be in it. No call traps.
 */
#ifndef WAITLINE_CORE_H
#define WAITLINE_CORE_H

#include <stdint.h>

#if defined __wasm__ && !defined WAITLINE_PROGRAM
#define EXPORT(name) __attribute__((export_name(#name)))
#else
#define EXPORT(name)
#endif

/* X(name, number, JavaScript's class, its code, its message). The messages are asyncio's where it has one. */
#define ERRORS(X)                                                                                          \
    X(E_CLOSED,          -1, SyncError, "ERR_CLOSED", "it is closed")                                      \
    X(E_MEMORY,          -2, SyncError, "ERR_MEMORY", "out of memory: about 16 million objects and waits") \
    X(E_WOULD_WAIT,      -3, SyncError, "ERR_WOULD_WAIT", "it would have to wait")                         \
    X(E_RANGE,           -4, RangeError, "ERR_RANGE", "a count from 0 to 2147483647 is needed")            \
    X(E_NOT_ACQUIRED,    -5, SyncError, "ERR_NOT_ACQUIRED", "Lock is not acquired.")                       \
    X(E_WAIT_UNLOCKED,   -6, SyncError, "ERR_NOT_ACQUIRED", "cannot wait on un-acquired lock")             \
    X(E_NOTIFY_UNLOCKED, -7, SyncError, "ERR_NOT_ACQUIRED", "cannot notify on un-acquired lock")           \
    X(E_BOUND,           -8, RangeError, "ERR_BOUND", "BoundedSemaphore released too many times")          \
    X(E_OVERFLOW,        -9, RangeError, "ERR_OVERFLOW", "Semaphore value must stay below 2147483648")     \
    X(E_ABORTED,        -10, BrokenBarrierError, "ERR_BROKEN_BARRIER", "Barrier aborted")                  \
    X(E_RESET,          -11, BrokenBarrierError, "ERR_BROKEN_BARRIER", "Abort or reset of barrier")

/* What became of a wait, beside the errors. WAITS and MOVED settle nothing yet: the wait goes on under the
 * same ticket, in the same queue or (a condition's, now re-acquiring) in its lock's. */
#define OUTCOMES(X)    \
    X(PASSED,       0) \
    X(CANCELLED,    1) \
    X(WAITS,        2) \
    X(MOVED,        3)

#define BARRIER_STATES(X) \
    X(FILLING,      0)    \
    X(DRAINING,     1)    \
    X(RESETTING,    2)    \
    X(BROKEN,       3)

#define ERROR_NUMBER(name, number, class, code, message) name = number,
#define NUMBER(name, number) name = number,
enum { ERRORS(ERROR_NUMBER) };
enum { OUTCOMES(NUMBER) };
enum { BARRIER_STATES(NUMBER) };

/* As a cookie: pass at once or answer E_WOULD_WAIT and change nothing. */
#define NOW_OR_NEVER UINT32_MAX

/* The last resumption; the next one overwrites it. `more` tells whether another waiter was ready then. */
typedef struct resumption {
    int32_t outcome;
    uint32_t object;   /* the handle of the object in whose queue it waited */
    uint32_t ticket;
    uint32_t cookie;
    uint32_t index;    /* a barrier's: the index of this party */
    uint32_t more;
} resumption;

/* --- every object, every wait ------------------------------------------------------------------------ */

/* Resumes the first ready waiter; 0 if there is none. */
EXPORT(wait_resume) const resumption *wait_resume(void);

/* Cancels a wait: its resumption will tell CANCELLED, unless its object was closed before, and passes on what it
 * was given. Cancelling twice changes nothing, but for a condition's wait: it loses its place in the lock's queue
 * each time. */
EXPORT(wait_cancel) int32_t wait_cancel(uint32_t ticket);

/* Gives a wait another cookie: after MOVED, when the host keeps its waits by queue. */
EXPORT(wait_mark) int32_t wait_mark(uint32_t ticket, uint32_t cookie);

/* How many waits in the object's own queue are not settled; a barrier's: how many arrived while it fills. */
EXPORT(object_waiting) int32_t object_waiting(uint32_t handle);

/* Frees the object; answers how many waits it woke. Those not granted yet are woken to E_CLOSED, and so are those
 * that were to acquire a lock or a semaphore now closed. Those of a condition hold the lock again when they learn
 * it. A closed lock closes the waits of its conditions. */
EXPORT(object_close) int32_t object_close(uint32_t handle);

/* The same for an object that nobody can reach: its waits vanish without being told, in the next wait_resume(). */
EXPORT(object_discard) int32_t object_discard(uint32_t handle);

/* --- Lock -------------------------------------------------------------------------------------------- */

/* A host that sees the memory may take a free lock and give it back without a call while nobody is in line, as with a
 * futex. The word of a lock is at address 32 * (handle % 2^24). It is the handle's highest byte over LOCK_FREE, or over
 * LOCK_HELD, and either may be exchanged for the other. Whatever else it is, lock_acquire and lock_release know. */
#define LOCK_FREE 0x20000
#define LOCK_HELD 0x20001

EXPORT(lock_new) int32_t lock_new(void);
EXPORT(lock_acquire) int32_t lock_acquire(uint32_t handle, uint32_t cookie);
/* Answers 1 if this woke a waiter, else 0. */
EXPORT(lock_release) int32_t lock_release(uint32_t handle);
EXPORT(lock_locked) int32_t lock_locked(uint32_t handle);
/* Resumes the first ready waiter, as wait_resume does and in less time, if it waits for this lock and takes it: answers
 * twice its cookie, and 1 more if another waiter is ready then. Any other is for wait_resume, as is one whose cookie is
 * above 2^30 - 1: E_WOULD_WAIT. */
EXPORT(lock_admit) int32_t lock_admit(uint32_t handle);

/* --- Event ------------------------------------------------------------------------------------------- */

EXPORT(event_new) int32_t event_new(void);
EXPORT(event_wait) int32_t event_wait(uint32_t handle, uint32_t cookie);
/* Answers how many it woke. */
EXPORT(event_set) int32_t event_set(uint32_t handle);
EXPORT(event_clear) int32_t event_clear(uint32_t handle);
EXPORT(event_is_set) int32_t event_is_set(uint32_t handle);

/* --- Condition: acquire, release and locked are its lock's --------------------------------------------- */

EXPORT(condition_new) int32_t condition_new(uint32_t lock);
/* Never PASSED: it releases the lock, which may wake one of the lock's waiters, and waits. */
EXPORT(condition_wait) int32_t condition_wait(uint32_t handle, uint32_t cookie);
/* Answers how many it woke: the first n still pending, or all there are. */
EXPORT(condition_notify) int32_t condition_notify(uint32_t handle, uint32_t n);

/* --- Semaphore, BoundedSemaphore: values from 0 to 2147483647 ------------------------------------------ */

EXPORT(semaphore_new) int32_t semaphore_new(uint32_t value);
EXPORT(bounded_semaphore_new) int32_t bounded_semaphore_new(uint32_t value);
EXPORT(semaphore_acquire) int32_t semaphore_acquire(uint32_t handle, uint32_t cookie);
/* Answers 1 if this woke a waiter, else 0. */
EXPORT(semaphore_release) int32_t semaphore_release(uint32_t handle);
EXPORT(semaphore_locked) int32_t semaphore_locked(uint32_t handle);
EXPORT(semaphore_value) int32_t semaphore_value(uint32_t handle);

/* --- Barrier: parties from 1 to 2147483647 -------------------------------------------------------------- */

EXPORT(barrier_new) int32_t barrier_new(uint32_t parties);
/* PASSED only to the last of the party: its index is parties - 1. */
EXPORT(barrier_wait) int32_t barrier_wait(uint32_t handle, uint32_t cookie);
/* Both answer how many they woke. */
EXPORT(barrier_reset) int32_t barrier_reset(uint32_t handle);
EXPORT(barrier_abort) int32_t barrier_abort(uint32_t handle);
EXPORT(barrier_state) int32_t barrier_state(uint32_t handle);

#endif
