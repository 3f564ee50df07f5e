/* lock.c - held by one at a time, handed on first in, first out.
 *
 * Invariant: at most one waiter is woken, and it is the head of the queue. A release hands nothing over: it
 * unlocks and wakes the head, which takes the lock when it is resumed. Newcomers queue behind it meanwhile,
 * so it finds the lock free.
 */
#include "condition.h"

/* Only the head: if that is done already, its own resumption takes the lock or wakes the next. */
static int32_t wake_head(slot *head)
{
    if (head->state != PENDING) return 0;
    make_ready_fast(head, WOKEN);
    return 1;
}

static inline int32_t give(slot *lock)
{
    slot *head = at(lock->queue.next);
    lock_set(lock, 0);
    return head == lock ? 0 : wake_head(head);
}

int32_t lock_give(slot *lock) { return give(lock); }

int32_t lock_new(void)
{
    slot *lock = new_object(LOCK);
    if (!lock) return E_MEMORY;
    list_init(lock, CONDITIONS);
    return handle_of(lock);
}

int32_t lock_acquire(uint32_t handle, uint32_t cookie)
{
    slot *lock = place_of(handle);
    uint32_t locked;
    if (!lock || (locked = lock->head ^ head_of(handle, LOCK)) > 1) return E_CLOSED;
    if (locked || !nobody_waits(lock)) return park(lock, cookie);
    lock_set(lock, 1);
    return PASSED;
}

int32_t lock_release(uint32_t handle)
{
    slot *lock = place_of(handle);
    uint32_t locked;
    if (!lock || (locked = lock->head ^ head_of(handle, LOCK)) > 1) return E_CLOSED;
    return locked ? give(lock) : E_NOT_ACQUIRED;
}

int32_t lock_locked(uint32_t handle)
{
    slot *lock = find(handle, LOCK);
    return lock ? lock->state : E_CLOSED;
}

int32_t lock_resume(slot *lock, slot *waiter)
{
    int32_t outcome = acquired(lock, waiter);
    if (outcome == PASSED) lock_set(lock, 1);
    else if (!lock->state) lock_give(lock);
    return waiter->origin ? condition_return(lock, waiter, outcome) : outcome;
}
