/* barrier.c - parties that go on together, in rounds.
 *
 * Invariant: `arrived` counts those of the present round who are not out yet, and a new round begins when it
 * is 0 again. So a waiter of a round that finds the state other than DRAINING when it is resumed learns that
 * the round was broken. Whoever comes while a round drains is kept out, in the same queue, and tries again.
 */
#include "wait.h"

/* The index of a waiter that has not arrived. */
enum { KEPT_OUT = LARGEST };

static int32_t wake_everyone(slot *barrier) { return wake_pending(barrier, LARGEST); }

/* Whether a newcomer completes the party; it is out at once, and the others are numbered as they came: while
 * a round fills, whoever is in the queue has arrived. One that was cancelled in this very turn still makes up the
 * party, as in asyncio, until it is resumed. */
static int completes(slot *barrier)
{
    uint32_t index = 0;
    if (barrier->state != FILLING || barrier->arrived + 1 < barrier->parties) return 0;
    if (barrier->arrived) barrier->state = DRAINING;
    for (slot *waiter = barrier; (waiter = at(waiter->queue.next)) != barrier;) {
        waiter->index = index++;
        if (waiter->state == PENDING) make_ready(waiter, WOKEN);
    }
    return 1;
}

static void join(slot *barrier, slot *waiter)
{
    int fills = barrier->state == FILLING;
    barrier->arrived += fills;
    waiter->index = fills ? 0 : KEPT_OUT;
}

static void depart(slot *barrier)
{
    if (--barrier->arrived) return;
    if (barrier->state != BROKEN) barrier->state = FILLING;
    wake_everyone(barrier);
}

int32_t barrier_new(uint32_t parties)
{
    if (parties < 1 || parties > LARGEST) return E_RANGE;
    slot *barrier = new_object(BARRIER);
    if (!barrier) return E_MEMORY;
    barrier->parties = parties;
    return handle_of(barrier);
}

int32_t barrier_wait(uint32_t handle, uint32_t cookie)
{
    slot *barrier = live(handle, BARRIER);
    if (!barrier) return E_CLOSED;
    if (barrier->state == BROKEN) return E_ABORTED;
    if (completes(barrier)) return PASSED;
    int32_t ticket = park(barrier, cookie);
    if (ticket > 0) join(barrier, find(ticket, WAITER));
    return ticket;
}

int32_t barrier_reset(uint32_t handle)
{
    slot *barrier = live(handle, BARRIER);
    if (!barrier) return E_CLOSED;
    barrier->state = barrier->arrived ? RESETTING : FILLING;
    return wake_everyone(barrier);
}

int32_t barrier_abort(uint32_t handle)
{
    slot *barrier = live(handle, BARRIER);
    if (!barrier) return E_CLOSED;
    barrier->state = BROKEN;
    return wake_everyone(barrier);
}

int32_t barrier_state(uint32_t handle)
{
    slot *barrier = live(handle, BARRIER);
    return barrier ? barrier->state : E_CLOSED;
}

static int32_t retry(slot *barrier, slot *waiter)
{
    if (barrier->state == BROKEN) return E_ABORTED;
    if (barrier->kind & CLOSED) return E_CLOSED;
    if (completes(barrier)) {
        core.last.index = barrier->parties - 1;
        return PASSED;
    }
    waiter->state = PENDING;
    enqueue(barrier, waiter);
    join(barrier, waiter);
    return WAITS;
}

int32_t barrier_resume(slot *barrier, slot *waiter)
{
    int32_t outcome = outcome_of(waiter);
    if (waiter->index == KEPT_OUT) return outcome == PASSED ? retry(barrier, waiter) : outcome;
    if (outcome == PASSED && barrier->state != DRAINING) outcome = E_RESET;
    core.last.index = waiter->index;
    depart(barrier);
    return outcome;
}
