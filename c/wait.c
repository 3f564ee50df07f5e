/* wait.c - what all primitives share: resuming, cancelling, closing. */
#include "condition.h"

void make_ready(slot *waiter, wait_state state) { make_ready_fast(waiter, state); }

void enqueue(slot *object, slot *waiter) { enqueue_fast(object, waiter); }

int32_t park(slot *object, uint32_t cookie) { return park_by(enqueue, object, cookie); }

/* Those before it are done and need their place no more: dropping them makes the search O(1), however many were
 * woken or cancelled in one turn. */
slot *first_pending(slot *object)
{
    slot *waiter;
    while ((waiter = list_first(object, QUEUE)) && waiter->state != PENDING) list_remove(waiter, QUEUE);
    return waiter;
}

int32_t wake_pending(slot *object, uint32_t n)
{
    slot *waiter;
    uint32_t woken = 0;
    while (woken < n && (waiter = first_pending(object))) make_ready(waiter, WOKEN), woken++;
    return woken;
}

int32_t outcome_of(const slot *waiter)
{
    return waiter->state == WOKEN ? PASSED : waiter->state == SHUT ? E_CLOSED : CANCELLED;
}

int32_t acquired(const slot *object, const slot *waiter)
{
    int32_t outcome = outcome_of(waiter);
    return outcome == PASSED && object->kind & CLOSED ? E_CLOSED : outcome;
}

/* A closed object keeps its slot until nothing refers to it: its waits return here, or to their lock. */
void free_if_done(slot *object)
{
    if (object->kind < CLOSED || object->waiting || object->gone) return;
    if ((object->kind & ~(CLOSED | DISCARDED)) == CONDITION) list_remove(object, CONDITIONS);
    slab_free(object);
}

static inline void leave(slot *object, slot *waiter)
{
    list_unlink(waiter, QUEUE);
    object->waiting--;
    if (waiter->state == GIVEN_UP) object->gone--;
    waits_changed(object);
}

/* Of a discarded object nobody is to hear. */
enum { VANISHED = 4 };

static int32_t resume(slot *object, slot *waiter)
{
    switch (object->kind & ~CLOSED) {
    case LOCK: return lock_resume(object, waiter);
    case EVENT: return outcome_of(waiter);
    case CONDITION: return condition_resume(object, waiter);
    case SEMAPHORE: return semaphore_resume(object, waiter);
    case BARRIER: return barrier_resume(object, waiter);
    default: condition_forget(waiter); return VANISHED;
    }
}

const resumption *wait_resume(void)
{
    int32_t outcome;
    do {
        if (!core.first_ready) return NULL;
        slot *waiter = at(core.first_ready), *object = at(waiter->home);
        core.first_ready = waiter->ready;
        leave(object, waiter);
        core.last.object = handle_of(object);
        core.last.ticket = handle_of(waiter);
        core.last.cookie = waiter->cookie;
        core.last.outcome = outcome = resume(object, waiter);
        if (outcome != WAITS && outcome != MOVED) {
            slab_free(waiter);
            wait_over();
        }
        if (object->kind >= CLOSED) free_if_done(object);
    } while (outcome == VANISHED);
    core.last.more = core.first_ready != 0;
    return &core.last;
}

int32_t wait_cancel(uint32_t ticket)
{
    slot *waiter = find(ticket, WAITER);
    if (!waiter) return E_CLOSED;
    if (waiter->state == PENDING) cancel_begun(waiter);
    if (waiter->state == PENDING) {
        at(waiter->home)->gone++;
        make_ready(waiter, GIVEN_UP);
    } else if (waiter->state == WOKEN) {
        waiter->state = REVOKED;
    }
    return PASSED;
}

int32_t wait_mark(uint32_t ticket, uint32_t cookie)
{
    slot *waiter = find(ticket, WAITER);
    if (!waiter) return E_CLOSED;
    waiter->cookie = cookie;
    return PASSED;
}

static slot *find_object(uint32_t handle)
{
    kind kind = WAITER;
    slot *object;
    do object = find(handle, ++kind);
    while (!object && kind < BARRIER);
    return object;
}

int32_t object_waiting(uint32_t handle)
{
    slot *object = find_object(handle);
    return object ? waits_of(object) : E_CLOSED;
}

/* Ends the waits that were granted nothing yet. */
static int32_t shut(slot *object)
{
    slot *waiter;
    int32_t woken = 0;
    while ((waiter = first_pending(object))) make_ready(waiter, SHUT), woken++;
    return woken;
}

/* Without their lock nobody could notify the waiters of a lock's conditions. */
static int32_t end(uint32_t handle, uint8_t how)
{
    slot *object = find_object(handle), *condition;
    int32_t woken = 0;
    if (!object) return E_CLOSED;
    if (object->kind == LOCK) {
        while ((condition = list_first(object, CONDITIONS))) {
            list_remove(condition, CONDITIONS);
            condition->lock = 0;
            woken += shut(condition);
        }
    }
    woken += shut(object);
    object->kind |= how;
    object_ended(object, how);
    free_if_done(object);
    return woken;
}

int32_t object_close(uint32_t handle) { return end(handle, CLOSED); }

int32_t object_discard(uint32_t handle) { return end(handle, DISCARDED); }
