/* lock.c - held by one at a time, handed on first in, first out.
 *
 * Invariant: at most one waiter is woken, and it is the head of the queue. A release hands nothing over: it
 * unlocks and wakes the head, which takes the lock when it is resumed. Newcomers queue behind it meanwhile,
 * so it finds the lock free.
 */
#include "condition.h"

#ifndef WAITLINE_SHARED
/* Only the head: if that is done already, its own resumption takes the lock or wakes the next. */
int32_t lock_give(slot *lock)
{
    slot *head = at(lock->queue.next);
    lock->head &= head == lock ? ~LOCK_STATE : ~HELD;
    if (head == lock || head->state != PENDING) return 0;
    make_ready_fast(head, WOKEN);
    return 1;
}
#endif

int32_t lock_new(void)
{
    slot *lock = new_object(LOCK);
    if (!lock) return E_MEMORY;
    list_init(lock, CONDITIONS);
    return handle_of(lock);
}

int32_t lock_acquire(uint32_t handle, uint32_t cookie)
{
    slot *lock = live_fast(handle, LOCK);
    if (!lock) return E_CLOSED;
    if (lock_take(lock)) return PASSED;
    int32_t ticket = park_by(enqueue_fast, lock, cookie);
    if (ticket > 0) lock_contend(lock);
    return ticket;
}

int32_t lock_release(uint32_t handle)
{
    slot *lock = live_fast(handle, LOCK);
    if (!lock) return E_CLOSED;
    return lock_is_held(lock) ? lock_give(lock) : E_NOT_ACQUIRED;
}

int32_t lock_locked(uint32_t handle)
{
    slot *lock = live(handle, LOCK);
    return lock ? lock_is_held(lock) : E_CLOSED;
}

#ifndef WAITLINE_SHARED
/* What wait_resume and lock_resume do with a waiter that was woken and not cancelled. */
int32_t lock_admit(uint32_t handle)
{
    slot *lock = live_fast(handle, LOCK), *waiter = at(core.first_ready);
    if (!lock) return E_CLOSED;
    if (!core.first_ready || waiter->home != ref_of(lock)) return E_WOULD_WAIT;
    if (waiter->state != WOKEN || waiter->origin || waiter->cookie > LARGEST / 2) return E_WOULD_WAIT;
    core.first_ready = waiter->ready;
    list_unlink(waiter, QUEUE);
    lock->waiting--;
    lock_hold(lock);
    slab_free(waiter);
    return (int32_t)(waiter->cookie << 1 | (core.first_ready != 0));
}
#endif

int32_t lock_resume(slot *lock, slot *waiter)
{
    int32_t outcome = PASSED;
    if (waiter->state == WOKEN && lock->kind == LOCK) {
#ifdef WAITLINE_SHARED
        if (!lock_claim(lock)) return lock_again(lock, waiter);   /* a thread that blocks was let in before */
#else
        lock_hold(lock);
#endif
    } else {
        outcome = acquired(lock, waiter);
        lock_pass(lock, waiter);
    }
    return waiter->origin ? condition_return(lock, waiter, outcome) : outcome;
}
