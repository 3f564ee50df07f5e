/* Every call of waitline.h as a program with one thread sees it: the same answers on every platform. */
#include <stdio.h>
#include <string.h>
#include <waitline.h>

static int failures;

#define IS(call, expected)                                                                              \
    do {                                                                                                \
        int got = (call);                                                                               \
        if (got != (expected)) failures++, printf("%d: %s is %d: %s\n", __LINE__, #call, got, wl_strerror(got)); \
    } while (0)

int main(void)
{
    wl_lock lock = wl_lock_new();
    IS(wl_lock_release(lock), WL_NOT_ACQUIRED);
    IS(wl_lock_acquire(lock), 0);
    IS(wl_lock_locked(lock), 1);
    IS(wl_lock_try_acquire(lock), WL_TIMEOUT);
    IS(wl_lock_acquire_for(lock, 5), WL_TIMEOUT);
    IS(wl_lock_waiting(lock), 0);
    IS(wl_lock_release(lock), 0);
    IS(wl_lock_locked(lock), 0);

    wl_condition condition = wl_condition_new(lock);
    IS(wl_condition_wait(condition), WL_WAIT_UNLOCKED);
    IS(wl_condition_notify(condition, 1), WL_NOTIFY_UNLOCKED);
    IS(wl_lock_try_acquire(lock), 0);
    IS(wl_condition_wait_for(condition, 0), WL_TIMEOUT);
    IS(wl_condition_wait_for(condition, 5), WL_TIMEOUT);
    IS(wl_lock_locked(lock), 1);
    IS(wl_condition_notify_all(condition), 0);
    IS(wl_condition_waiting(condition), 0);
#ifdef __wasi__
    IS(wl_condition_wait(condition), WL_DEADLOCK);
    IS(wl_lock_locked(lock), 1);
    IS(wl_lock_acquire(lock), WL_DEADLOCK);
    IS(wl_lock_waiting(lock), 0);
#endif

    wl_event event = wl_event_new();
    IS(wl_event_wait_for(event, 5), WL_TIMEOUT);
    IS(wl_event_is_set(event), 0);
    IS(wl_event_set(event), 0);
    IS(wl_event_wait(event), 0);
    IS(wl_event_is_set(event), 1);
    IS(wl_event_clear(event), 0);
    IS(wl_event_wait_for(event, 0), WL_TIMEOUT);
    IS(wl_event_waiting(event), 0);

    wl_semaphore semaphore = wl_semaphore_new(1);
    IS(wl_semaphore_acquire(semaphore), 0);
    IS(wl_semaphore_locked(semaphore), 1);
    IS(wl_semaphore_try_acquire(semaphore), WL_TIMEOUT);
    IS(wl_semaphore_acquire_for(semaphore, 5), WL_TIMEOUT);
    IS(wl_semaphore_release(semaphore), 0);
    IS(wl_semaphore_release(semaphore), 0);
    IS(wl_semaphore_value(semaphore), 2);
    IS(wl_semaphore_waiting(semaphore), 0);
    wl_semaphore bounded = wl_bounded_semaphore_new(1);
    IS(wl_semaphore_release(bounded), WL_BOUND);
    IS(wl_semaphore_value(bounded), 1);
    wl_semaphore most = wl_semaphore_new(INT32_MAX);
    IS(wl_semaphore_release(most), WL_OVERFLOW);
    IS(wl_semaphore_new(UINT32_MAX).handle, WL_RANGE);

    wl_barrier barrier = wl_barrier_new(1);
    IS(wl_barrier_wait(barrier), 0);
    wl_barrier two = wl_barrier_new(2);
    IS(wl_barrier_wait_for(two, 5), WL_TIMEOUT);
    IS(wl_barrier_waiting(two), 0);
    IS(wl_barrier_state(two), WL_FILLING);
    IS(wl_barrier_abort(two), 0);
    IS(wl_barrier_state(two), WL_BROKEN);
    IS(wl_barrier_wait(two), WL_ABORTED);
    IS(wl_barrier_reset(two), 0);
    IS(wl_barrier_state(two), WL_FILLING);
    IS(wl_barrier_new(0).handle, WL_RANGE);

    /* One kind is not another, and what is closed is nothing. */
    IS(wl_lock_acquire((wl_lock){event.handle}), WL_CLOSED);
    IS(wl_condition_new((wl_lock){event.handle}).handle, WL_CLOSED);
    IS(wl_event_close(event), 0);
    IS(wl_event_wait(event), WL_CLOSED);
    IS(wl_event_close(event), WL_CLOSED);
    IS(wl_lock_close(lock), 0);
    IS(wl_condition_wait(condition), WL_CLOSED);
    IS(wl_condition_close(condition), 0);
    IS(wl_semaphore_close(bounded), 0);
    IS(wl_barrier_close(two), 0);

    IS(strcmp(wl_strerror(WL_RESET), "Abort or reset of barrier"), 0);
    IS(strcmp(wl_strerror(WL_TIMEOUT), "it timed out"), 0);
    printf("%d failures\n", failures);
    return failures != 0;
}
