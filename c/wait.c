/* wait.c - what all primitives share: resuming, cancelling, closing. */
#include "condition.h"

void make_ready(slot *waiter, wait_state state)
{
    waiter->state = (uint8_t)state;
    waiter->ready = 0;
    if (core.first_ready) at(core.last_ready)->ready = ref_of(waiter);
    else core.first_ready = ref_of(waiter);
    core.last_ready = ref_of(waiter);
}

void enqueue(slot *object, slot *waiter)
{
    waiter->state = PENDING;
    waiter->home = ref_of(object);
    list_append(object, waiter, QUEUE);
    object->waiting++;
}

int32_t park(slot *object, uint32_t cookie)
{
    if (cookie == NOW_OR_NEVER) return E_WOULD_WAIT;
    slot *waiter = slab_take(WAITER);
    if (!waiter) return E_MEMORY;
    waiter->cookie = cookie;
    enqueue(object, waiter);
    return handle_of(waiter);
}

/* Those before it are done and need their place no more: dropping
 * them makes the search O(1) however many were woken or cancelled in one turn. */
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

/* A closed object keeps its slot until nothing refers to it: its waits return here, or to their lock. */
void free_if_done(slot *object)
{
    if (object->kind < CLOSED || object->waiting || object->gone) return;
    if ((object->kind & ~(CLOSED | DISCARDED)) == CONDITION) list_remove(object, CONDITIONS);
    slab_free(object);
}

static void leave(slot *object, slot *waiter)
{
    list_remove(waiter, QUEUE);
    object->waiting--;
    if (waiter->state == GIVEN_UP) object->gone--;
}

/* Gives up a waiter that nobody will hear of. */
static void drop(slot *object, slot *waiter)
{
    leave(object, waiter);
    if (waiter->origin) condition_forget(waiter);
    slab_free(waiter);
    free_if_done(object);
}

static slot *next_ready(void)
{
    while (core.first_ready) {
        slot *waiter = at(core.first_ready), *object = at(waiter->home);
        core.first_ready = waiter->ready;
        if (object->kind < DISCARDED) return waiter;
        drop(object, waiter);
    }
    return NULL;
}

static int32_t resume(slot *object, slot *waiter)
{
    switch (object->kind & ~CLOSED) {
    case LOCK: return lock_resume(object, waiter);
    case CONDITION: return condition_resume(object, waiter);
    case SEMAPHORE: return semaphore_resume(object, waiter);
    case BARRIER: return barrier_resume(object, waiter);
    default: return outcome_of(waiter); /* an event: a woken waiter has only to leave */
    }
}

const resumption *wait_resume(void)
{
    slot *waiter = next_ready();
    if (!waiter) return NULL;
    slot *object = at(waiter->home);
    leave(object, waiter);
    core.last.object = handle_of(object);
    core.last.ticket = handle_of(waiter);
    core.last.cookie = waiter->cookie;
    int32_t outcome = core.last.outcome = resume(object, waiter);
    core.last.index = waiter->index;
    if (outcome != WAITS && outcome != MOVED) slab_free(waiter);
    free_if_done(object);
    core.last.more = core.first_ready != 0;
    return &core.last;
}

int32_t wait_cancel(uint32_t ticket)
{
    slot *waiter = find(ticket, WAITER);
    if (!waiter) return E_CLOSED;
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
    slot *object = NULL;
    for (kind kind = LOCK; kind <= BARRIER && !object; kind++) object = find(handle, kind);
    return object;
}

int32_t object_waiting(uint32_t handle)
{
    slot *object = find_object(handle);
    if (!object) return E_CLOSED;
    if (object->kind != BARRIER) return object->waiting;
    return object->state == FILLING ? object->arrived : 0;
}

/* Ends the waits that were granted nothing yet: told so when resumed, or dropped unheard. */
static void end_waits(slot *object, uint8_t how)
{
    slot *waiter;
    while ((waiter = first_pending(object))) {
        if (how == CLOSED) make_ready(waiter, SHUT);
        else drop(object, waiter);
    }
}

static int32_t end(uint32_t handle, uint8_t how)
{
    slot *object = find_object(handle), *condition;
    if (!object) return E_CLOSED;
    if (object->kind == LOCK) {
        /* Without the lock nobody could notify them. */
        while ((condition = list_first(object, CONDITIONS))) {
            condition_orphan(condition);
            end_waits(condition, how);
        }
    }
    end_waits(object, how);
    object->kind |= how;
    free_if_done(object);
    return PASSED;
}

int32_t object_close(uint32_t handle) { return end(handle, CLOSED); }

int32_t object_discard(uint32_t handle) { return end(handle, DISCARDED); }
