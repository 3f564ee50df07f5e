/* program.c - waitline.h, once for every back end. */
#include "waitline.h"
#include "backend.h"
#include "core.h"

#define SAME(name) _Static_assert((int)WL_##name == (int)E_##name, "the numbers of core.h")
SAME(CLOSED);
SAME(MEMORY);
SAME(RANGE);
SAME(NOT_ACQUIRED);
SAME(WAIT_UNLOCKED);
SAME(NOTIFY_UNLOCKED);
SAME(BOUND);
SAME(OVERFLOW);
SAME(ABORTED);
SAME(RESET);
_Static_assert((int)WL_TIMEOUT == (int)E_WOULD_WAIT, "a timeout of 0 answers so");
_Static_assert((int)WL_BROKEN == (int)BROKEN && (int)WL_RESETTING == (int)RESETTING, "the states of core.h");

#define MESSAGE(name, number, class, code, message) case number: return message;

const char *wl_strerror(int result)
{
    switch (result) {
    case WL_TIMEOUT: return "it timed out";
    case WL_DEADLOCK: return "it would wait for ever: nobody could wake it";
    default: break;
    }
    switch (result) {
    ERRORS(MESSAGE)
    default: return result < 0 ? "no error of waitline" : "it went well";
    }
}

#define CALL(name, type, CALLED) \
    int name(type object) { return wl_backend_call(CALLED, object.handle, 0); }
#define WAIT(name, type, WAITED)                                                                       \
    int name(type object) { return wl_backend_wait(WAITED, object.handle, WL_FOREVER); }               \
    int name##_for(type object, uint32_t milliseconds)                                                 \
    {                                                                                                  \
        return wl_backend_wait(WAITED, object.handle, milliseconds);                                   \
    }
#define TRY(name, type, WAITED) \
    int name(type object) { return wl_backend_wait(WAITED, object.handle, 0); }
#define EVERY(type)                     \
    CALL(type##_waiting, type, WAITING) \
    CALL(type##_close, type, CLOSE)

wl_lock wl_lock_new(void) { return (wl_lock){wl_backend_call(LOCK_NEW, 0, 0)}; }
WAIT(wl_lock_acquire, wl_lock, LOCK_ACQUIRE)
TRY(wl_lock_try_acquire, wl_lock, LOCK_ACQUIRE)
CALL(wl_lock_release, wl_lock, LOCK_RELEASE)
CALL(wl_lock_locked, wl_lock, LOCK_LOCKED)
EVERY(wl_lock)

wl_event wl_event_new(void) { return (wl_event){wl_backend_call(EVENT_NEW, 0, 0)}; }
WAIT(wl_event_wait, wl_event, EVENT_WAIT)
CALL(wl_event_set, wl_event, EVENT_SET)
CALL(wl_event_clear, wl_event, EVENT_CLEAR)
CALL(wl_event_is_set, wl_event, EVENT_IS_SET)
EVERY(wl_event)

wl_condition wl_condition_new(wl_lock lock) { return (wl_condition){wl_backend_call(CONDITION_NEW, lock.handle, 0)}; }
WAIT(wl_condition_wait, wl_condition, CONDITION_WAIT)
int wl_condition_notify(wl_condition object, uint32_t n) { return wl_backend_call(CONDITION_NOTIFY, object.handle, n); }
int wl_condition_notify_all(wl_condition object) { return wl_condition_notify(object, INT32_MAX); }
EVERY(wl_condition)

wl_semaphore wl_semaphore_new(uint32_t value) { return (wl_semaphore){wl_backend_call(SEMAPHORE_NEW, 0, value)}; }
wl_semaphore wl_bounded_semaphore_new(uint32_t value)
{
    return (wl_semaphore){wl_backend_call(BOUNDED_SEMAPHORE_NEW, 0, value)};
}
WAIT(wl_semaphore_acquire, wl_semaphore, SEMAPHORE_ACQUIRE)
TRY(wl_semaphore_try_acquire, wl_semaphore, SEMAPHORE_ACQUIRE)
CALL(wl_semaphore_release, wl_semaphore, SEMAPHORE_RELEASE)
CALL(wl_semaphore_locked, wl_semaphore, SEMAPHORE_LOCKED)
CALL(wl_semaphore_value, wl_semaphore, SEMAPHORE_VALUE)
EVERY(wl_semaphore)

wl_barrier wl_barrier_new(uint32_t parties) { return (wl_barrier){wl_backend_call(BARRIER_NEW, 0, parties)}; }
WAIT(wl_barrier_wait, wl_barrier, BARRIER_WAIT)
CALL(wl_barrier_reset, wl_barrier, BARRIER_RESET)
CALL(wl_barrier_abort, wl_barrier, BARRIER_ABORT)
CALL(wl_barrier_state, wl_barrier, BARRIER_STATE)
EVERY(wl_barrier)
