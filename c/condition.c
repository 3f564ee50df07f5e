/* condition.c - wait, with the lock released, until notified.
 *
 * Invariant: whoever leaves a wait holds the lock, however the wait ended, unless the lock was closed. So a
 * wait has two parts: in the condition's queue until notified or cancelled, then in the lock's like anybody
 * else. A notification is never lost: a wait that ends otherwise passes on the one it may have had.
 */
#include "condition.h"
#include "value.h"

int32_t condition_new(uint32_t handle)
{
    slot *lock = live(handle, LOCK);
    if (!lock) return E_CLOSED;
    slot *condition = new_object(CONDITION);
    if (!condition) return E_MEMORY;
    condition->lock = ref_of(lock);
    list_append(lock, condition, CONDITIONS);
    condition_opened(condition);
    return handle_of(condition);
}

int32_t condition_wait(uint32_t handle, uint32_t cookie)
{
    slot *condition = live(handle, CONDITION);
    if (!condition || !condition->lock) return E_CLOSED;
    slot *lock = at(condition->lock);
    if (!lock_is_held(lock)) return E_WAIT_UNLOCKED;
    int32_t ticket = park(condition, cookie);
    if (ticket > 0) lock_give(lock);
    return ticket;
}

int32_t condition_notify(uint32_t handle, uint32_t n)
{
    slot *condition = live(handle, CONDITION);
    if (!condition || !condition->lock) return E_CLOSED;
    return lock_is_held(at(condition->lock)) ? notify(condition, n) : E_NOTIFY_UNLOCKED;
}

void condition_forget(slot *waiter)
{
    if (!waiter->origin) return;
    slot *condition = at(waiter->origin);
    condition->gone--;
    free_if_done(condition);
}

static int32_t finish(slot *waiter)
{
    int32_t verdict = waiter->verdict;
    if (verdict != PASSED) notify(at(waiter->origin), 1);
    notification_over(at(waiter->origin), waiter);
    condition_forget(waiter);
    return verdict;
}

static int32_t acquire(slot *lock, slot *waiter, int32_t otherwise)
{
    if (lock_take(lock)) return finish(waiter);
    waiter->state = PENDING;
    enqueue(lock, waiter);
    lock_contend(lock);
    return otherwise;
}

int32_t condition_resume(slot *condition, slot *waiter)
{
    if (!condition->lock) return E_CLOSED;
    notified(waiter, waiter->state == WOKEN || waiter->state == REVOKED);
    waiter->verdict = (int8_t)outcome_of(waiter);
    waiter->origin = ref_of(condition);
    condition->gone++;
    return acquire(at(condition->lock), waiter, MOVED);
}

/* Cancelled on its way back, it queues for the lock once more: it must hold it before it may tell, unless there is
 * no lock any more. */
int32_t condition_return(slot *lock, slot *waiter, int32_t outcome)
{
    if (lock->kind & CLOSED) outcome = E_CLOSED;
    if (outcome != PASSED) waiter->verdict = (int8_t)outcome;
    return outcome == CANCELLED ? acquire(lock, waiter, WAITS) : finish(waiter);
}
