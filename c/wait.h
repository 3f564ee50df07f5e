/* wait.h - tickets: how a wait begins, is woken, cancelled, resumed and ends.
 *
 * Fairness: a waiter joins its object's queue at the back and is woken from the front, so whoever came first
 * goes first. It stays in that queue until it is resumed, woken or cancelled as it may be: a newcomer sees
 * that somebody is before it, and does not overtake. Every waiter that is not PENDING is on the ready queue,
 * exactly once.
 */
#ifndef WAITLINE_WAIT_H
#define WAITLINE_WAIT_H

#include "list.h"

typedef enum wait_state {
    PENDING,
    WOKEN,
    GIVEN_UP,    /* cancelled while pending */
    REVOKED,     /* woken, then cancelled: what it was given passes on */
    SHUT         /* its object was closed */
} wait_state;

/* Puts a pending waiter on the ready queue, to be resumed in its turn. */
static inline void make_ready_fast(slot *waiter, wait_state state)
{
    waiter_ready(waiter, state != SHUT);
    waiter->state = (uint8_t)state;
    waiter->ready = 0;
    if (core.first_ready) at(core.last_ready)->ready = ref_of(waiter);
    else core.first_ready = ref_of(waiter);
    core.last_ready = ref_of(waiter);
}

/* The same, as a call: where size counts more than time. */
void make_ready(slot *waiter, wait_state state);

/* Puts a waiter, pending, at the back of the object's queue. */
static inline void enqueue_fast(slot *object, slot *waiter)
{
    waiter->home = ref_of(object);
    list_append_fast(object, waiter, QUEUE);
    object->waiting++;
    waiter_joined(object, waiter);
}

/* The same, as a call. */
void enqueue(slot *object, slot *waiter);

/* A new wait, which joins the object's queue by either of these; its ticket. */
static inline int32_t park_by(void (*join)(slot *, slot *), slot *object, uint32_t cookie)
{
    if (cookie == NOW_OR_NEVER) return E_WOULD_WAIT;
    slot *waiter = slab_take(WAITER);
    if (!waiter) return E_MEMORY;
    int32_t ticket = handle_of(waiter);
    waiter->cookie = cookie;
    waiter->origin = 0;
    wait_begun();
    join(object, waiter);
    return ticket;
}

/* A new wait at the back of the object's queue, as a call: where size counts more than time. */
int32_t park(slot *object, uint32_t cookie);

/* The first waiter still pending, or NULL. */
slot *first_pending(slot *object);

/* Wakes the first n pending; how many there were. */
int32_t wake_pending(slot *object, uint32_t n);

/* Nobody stands in line, so a newcomer overtakes no one. */
static inline int nobody_waits(const slot *object) { return object->waiting == object->gone; }

/* What a resumed wait tells, unless its primitive knows better. */
int32_t outcome_of(const slot *waiter);

/* The same where a woken waiter is yet to acquire: what is closed can't be acquired. */
int32_t acquired(const slot *object, const slot *waiter);

void free_if_done(slot *object);

/* Once resumed, a waiter has left the queue, and its primitive makes the state change: the outcome, where
 * WAITS and MOVED mean that it is in a queue again. */
int32_t lock_resume(slot *lock, slot *waiter);
int32_t condition_resume(slot *condition, slot *waiter);
int32_t semaphore_resume(slot *semaphore, slot *waiter);
int32_t barrier_resume(slot *barrier, slot *waiter);

#endif
