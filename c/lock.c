/* lock.c - held by one at a time, handed on first in, first out.
 *
 * Invariant: at most one waiter is woken, and it is the head of the queue. A release hands nothing over: it
 * unlocks and wakes the head, which takes the lock when it is resumed. Newcomers queue behind it meanwhile,
 * so it finds the lock free.
 */
#include "condition.h"

/* Only the head: if it is done already, its own resumption takes the lock or wakes the next. */
static int32_t wake_head(slot *lock)
{
    slot *head = list_first(lock, QUEUE);
    if (!head || head->state != PENDING) return 0;
    make_ready(head, WOKEN);
    return 1;
}

int32_t lock_give(slot *lock)
{
    lock->state = 0;
    return wake_head(lock);
}

int32_t lock_new(void)
{
    slot *lock = slab_take(LOCK);
    if (!lock) return E_MEMORY;
    list_init(lock, CONDITIONS);
    return handle_of(lock);
}

int32_t lock_acquire(uint32_t handle, uint32_t cookie)
{
    slot *lock = find_fast(handle, LOCK);
    if (!lock) return E_CLOSED;
    return lock_take(lock) ? PASSED : park(lock, cookie);
}

int32_t lock_release(uint32_t handle)
{
    slot *lock = find_fast(handle, LOCK);
    if (!lock) return E_CLOSED;
    return lock->state ? lock_give(lock) : E_NOT_ACQUIRED;
}

int32_t lock_locked(uint32_t handle)
{
    slot *lock = find(handle, LOCK);
    return lock ? lock->state : E_CLOSED;
}

int32_t lock_resume(slot *lock, slot *waiter)
{
    int32_t outcome = outcome_of(waiter);
    if (lock->kind & CLOSED) outcome = E_CLOSED;
    else if (outcome == PASSED) lock->state = 1;
    else if (!lock->state) wake_head(lock);
    return waiter->origin ? condition_return(lock, waiter, outcome) : outcome;
}
