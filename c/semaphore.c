/* semaphore.c - a number of permits; bounded, it never has more than it began with.
 *
 * Invariant: a woken waiter has its permit already, taken from the value when it was woken. So n releases in
 * one turn wake n waiters, and one that is cancelled after that gives its permit back.
 */
#include "wait.h"

#define UNBOUNDED UINT32_MAX

static int32_t wake_next(slot *semaphore)
{
    int32_t woken = wake_pending(semaphore, 1);
    semaphore->value -= woken;
    return woken;
}

static int32_t make(uint32_t value, uint32_t bound)
{
    if (value > LARGEST) return E_RANGE;
    slot *semaphore = new_object(SEMAPHORE);
    if (!semaphore) return E_MEMORY;
    semaphore->value = value;
    semaphore->bound = bound;
    return handle_of(semaphore);
}

static int locked(const slot *semaphore) { return !semaphore->value || !nobody_waits(semaphore); }

int32_t semaphore_new(uint32_t value) { return make(value, UNBOUNDED); }

int32_t bounded_semaphore_new(uint32_t value) { return make(value, value); }

int32_t semaphore_acquire(uint32_t handle, uint32_t cookie)
{
    slot *semaphore = find(handle, SEMAPHORE);
    if (!semaphore) return E_CLOSED;
    if (locked(semaphore)) return park(semaphore, cookie);
    semaphore->value--;
    return PASSED;
}

int32_t semaphore_release(uint32_t handle)
{
    slot *semaphore = find(handle, SEMAPHORE);
    if (!semaphore) return E_CLOSED;
    if (semaphore->value >= semaphore->bound) return E_BOUND;
    if (semaphore->value == LARGEST) return E_OVERFLOW;
    semaphore->value++;
    return wake_next(semaphore);
}

int32_t semaphore_locked(uint32_t handle)
{
    slot *semaphore = find(handle, SEMAPHORE);
    return semaphore ? locked(semaphore) : E_CLOSED;
}

int32_t semaphore_value(uint32_t handle)
{
    slot *semaphore = find(handle, SEMAPHORE);
    return semaphore ? (int32_t)semaphore->value : E_CLOSED;
}

/* Newcomers queued behind it although permits were left; they get them now. */
int32_t semaphore_resume(slot *semaphore, slot *waiter)
{
    if (waiter->state == REVOKED && semaphore->value < LARGEST) semaphore->value++;
    while (semaphore->value && wake_next(semaphore));
    return acquired(semaphore, waiter);
}
