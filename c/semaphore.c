/* semaphore.c - a number of permits; bounded, it never has more than it began with.
 *
 * Invariant: a woken waiter has its permit already, taken from the value when it was woken. So n releases in
 * one turn wake n waiters, and one that is cancelled after that gives its permit back.
 */
#include "value.h"

#ifndef WAITLINE_SHARED
int permits_out(const slot *semaphore) { return !semaphore->value || !nobody_waits(semaphore); }

int32_t permit_hand(slot *semaphore)
{
    int32_t woken = wake_pending(semaphore, 1);
    semaphore->value -= woken;
    return woken;
}
#endif

static int32_t make(uint32_t value, uint32_t bound)
{
    if (value > LARGEST) return E_RANGE;
    slot *semaphore = new_object(SEMAPHORE);
    if (!semaphore) return E_MEMORY;
    permits_begin(semaphore, value, bound);
    return handle_of(semaphore);
}

int32_t semaphore_new(uint32_t value) { return make(value, UNBOUNDED); }

int32_t bounded_semaphore_new(uint32_t value) { return make(value, value); }

int32_t semaphore_acquire(uint32_t handle, uint32_t cookie)
{
    slot *semaphore = live(handle, SEMAPHORE);
    if (!semaphore) return E_CLOSED;
    if (permit_take(semaphore)) return PASSED;
    int32_t ticket = park(semaphore, cookie);
    if (ticket > 0) contend(semaphore);
    return ticket;
}

int32_t semaphore_release(uint32_t handle)
{
    slot *semaphore = live(handle, SEMAPHORE);
    if (!semaphore) return E_CLOSED;
    return permit_put(semaphore);
}

int32_t semaphore_locked(uint32_t handle)
{
    slot *semaphore = live(handle, SEMAPHORE);
    return semaphore ? permits_out(semaphore) : E_CLOSED;
}

int32_t semaphore_value(uint32_t handle)
{
    slot *semaphore = live(handle, SEMAPHORE);
    return semaphore ? permits_of(semaphore) : E_CLOSED;
}

/* Newcomers queued behind it although permits were left; they get them now. */
int32_t semaphore_resume(slot *semaphore, slot *waiter)
{
#ifdef WAITLINE_SHARED
    /* A thread that blocks may have been let in before. */
    if (waiter->state == WOKEN && !permit_claim(semaphore, waiter)) return permit_again(semaphore, waiter);
    if (waiter->state == REVOKED && permit_claim(semaphore, waiter)) permit_put_back(semaphore);
#else
    if (waiter->state == REVOKED) permit_put_back(semaphore);
#endif
    while (permits_of(semaphore) && permit_hand(semaphore));
    return acquired(semaphore, waiter);
}
