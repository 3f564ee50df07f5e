/* barrier.c - parties of all threads that go on together, in rounds.
 *
 * Invariant: `arrived` counts those of the present round who are not out yet, in all agents, and a new round begins when
 * it is 0 again. Whoever comes while a round drains is kept out, in the same queue, and tries again. Once a round is
 * full, each agent takes indexes for all of its own at once, from `given`.
 *
 * An agent that dies with parties in a round breaks the barrier: nobody knows how many it had, so a new ROUND begins,
 * with nobody in it, and whoever was in the old one learns from its number that it counts no more.
 */
#include "value.h"

/* The value: arrived 24, given 24, phase 2, round 14 bits. */
enum { GIVEN = 24, PHASE = 48, ROUND = 50, COUNT = 0xffffff };

static inline uint32_t arrived_of(uint64_t value) { return value & COUNT; }
static inline uint32_t given_of(uint64_t value) { return value >> GIVEN & COUNT; }
static inline uint32_t phase_of(uint64_t value) { return value >> PHASE & 3; }
static inline uint32_t round_of(uint64_t value) { return (uint32_t)(value >> ROUND); }
static inline uint64_t value_of(uint32_t arrived, uint32_t given, uint32_t phase, uint32_t round)
{
    return arrived | (uint64_t)given << GIVEN | (uint64_t)phase << PHASE | (uint64_t)round << ROUND;
}

/* The index of a waiter that has not arrived. */
enum { KEPT_OUT = LARGEST };

int32_t barrier_phase(const slot *barrier) { return phase_of(record_of(barrier)->value); }

int32_t barrier_waiting(const slot *barrier)
{
    uint64_t value = record_of(barrier)->value;
    return phase_of(value) == FILLING ? (int32_t)arrived_of(value) : 0;
}

static void tell_others(record *r) { agents_tell(r->line & MEMBERS & ~bit(core.number), r); }

/* Before the first of n indexes, which are this agent's; NONE if that round does not drain any more. */
enum { NONE = COUNT };

static uint32_t indexes(record *r, uint32_t n, uint32_t round)
{
    uint64_t value = r->value;
    do {
        if (phase_of(value) != DRAINING || round_of(value) != round) return NONE;
    } while (!atomic_compare_exchange_weak(&r->value, &value, value + ((uint64_t)n << GIVEN)));
    return given_of(value);
}

/* Those of a full round leave, numbered as they stand; one that was cancelled in this very turn is numbered too. */
static int32_t open_up(slot *barrier, uint32_t round)
{
    record *r = record_of(barrier);
    uint32_t n = 0;
    int32_t woken = 0;
    for (slot *w = barrier; (w = at(w->queue.next)) != barrier;) n += w->index == 0 && w->round == round;
    if (!n) return 0;
    uint32_t index = indexes(r, n, round);
    if (index == NONE) return 0;   /* whoever saw to that tells of it */
    for (slot *w = barrier; (w = at(w->queue.next)) != barrier;) {
        if (w->index || w->round != round) continue;
        w->index = ++index;
        if (w->state == PENDING) make_ready(w, WOKEN), woken++;
    }
    return woken;
}

static int32_t wake_all(slot *barrier) { return wake_pending(barrier, LARGEST); }

/* Whether a waiter has something to learn: its round is over, or broken, or it was kept out and may try again. */
static int may_leave(const slot *waiter, uint64_t value)
{
    if (phase_of(value) == BROKEN) return 1;
    if (waiter->index == KEPT_OUT) return phase_of(value) == FILLING;
    return waiter->round != round_of(value) || phase_of(value) == RESETTING;
}

void barrier_serve(slot *barrier)
{
    uint64_t value = record_of(barrier)->value;
    for (slot *w = barrier; (w = at(w->queue.next)) != barrier;) {
        if (w->state == PENDING && may_leave(w, value)) make_ready(w, WOKEN);
    }
    if (phase_of(value) == DRAINING) open_up(barrier, round_of(value));
}

enum { OUTSIDE, INSIDE, COMPLETES };

static inline uint32_t how_of(uint32_t arrival) { return arrival & 3; }

/* Whether one more makes the party, or is in it, or is kept out; above that the round. `completing`: only the first, and
 * that one is out at once. */
static uint32_t arrive(record *r, int completing)
{
    uint64_t value = r->value, after;
    uint32_t how;
    do {
        uint32_t n = arrived_of(value) + 1;
        if (phase_of(value) != FILLING) return OUTSIDE;
        how = n >= r->bound ? COMPLETES : INSIDE;
        if (how == INSIDE && completing) return OUTSIDE;
        if (how == INSIDE) after = value + 1;
        else if (!completing) after = value_of(n, 0, DRAINING, round_of(value));
        else after = n == 1 ? value : value_of(n - 1, 0, DRAINING, round_of(value));
        if (!completing) atomic_fetch_add(&own(r)->tally, 1);
        if (atomic_compare_exchange_weak(&r->value, &value, after)) break;
        if (!completing) atomic_fetch_sub(&own(r)->tally, 1);
    } while (1);
    return round_of(value) << 2 | how;
}

/* One party is out, unless a new round began without it. */
static void depart(slot *barrier, uint32_t round)
{
    record *r = record_of(barrier);
    uint64_t value = r->value, after;
    int last = 0;
    do {
        if (round_of(value) != round || !arrived_of(value)) break;
        last = arrived_of(value) == 1;
        if (!last) after = value - 1;
        else after = value_of(0, 0, phase_of(value) == BROKEN ? BROKEN : FILLING, round);
    } while (!atomic_compare_exchange_weak(&r->value, &value, after));
    atomic_fetch_sub(&own(r)->tally, 1);
    if (!last) return;
    tell_others(r);
    wake_all(barrier);
}

int32_t barrier_new(uint32_t parties)
{
    if (parties < 1 || parties > LARGEST) return E_RANGE;
    slot *barrier = new_object(BARRIER);
    if (!barrier) return E_MEMORY;
    barrier->parties = parties;
    record_of(barrier)->bound = parties;
    return handle_of(barrier);
}

static void complete(slot *barrier, uint32_t arrival)
{
    tell_others(record_of(barrier));
    open_up(barrier, arrival >> 2);
}

static uint32_t index_of(const record *r, uint32_t arrival)
{
    return how_of(arrival) == OUTSIDE ? KEPT_OUT : how_of(arrival) == INSIDE ? 0 : r->bound;
}

/* In line, so that nobody completes a round unheard. Meanwhile it may have begun to drain, or have come to need only
 * this one: then it goes on at once, like the others. */
static void stand(slot *barrier, slot *waiter)
{
    record *r = record_of(barrier);
    uint32_t arrival = arrive(r, 0);
    waiter->index = index_of(r, arrival);
    waiter->round = arrival >> 2;
    if (how_of(arrival) == OUTSIDE ? !may_leave(waiter, r->value) : how_of(arrival) == INSIDE) return;
    make_ready(waiter, WOKEN);
    if (how_of(arrival) == COMPLETES) complete(barrier, arrival);
    agent_tell_self(r);
}

int32_t barrier_wait(uint32_t handle, uint32_t cookie)
{
    slot *barrier = live(handle, BARRIER);
    if (!barrier) return E_CLOSED;
    if (barrier_phase(barrier) == BROKEN) return E_ABORTED;
    uint32_t arrival = arrive(record_of(barrier), 1);
    if (how_of(arrival) == COMPLETES) {
        complete(barrier, arrival);
        return PASSED;
    }
    int32_t ticket = park(barrier, cookie);
    if (ticket <= 0) return ticket;
    slot *waiter = find(ticket, WAITER);
    stand(barrier, waiter);
    return ticket;
}

static int32_t turn_to(slot *barrier, uint32_t broken)
{
    record *r = record_of(barrier);
    uint64_t value = r->value, after;
    do {
        uint32_t arrived = arrived_of(value);
        after = value_of(arrived, 0, broken ? BROKEN : arrived ? RESETTING : FILLING, round_of(value));
    } while (!atomic_compare_exchange_weak(&r->value, &value, after));
    tell_others(r);
    return wake_all(barrier);
}

int32_t barrier_reset(uint32_t handle)
{
    slot *barrier = live(handle, BARRIER);
    return barrier ? turn_to(barrier, 0) : E_CLOSED;
}

int32_t barrier_abort(uint32_t handle)
{
    slot *barrier = live(handle, BARRIER);
    return barrier ? turn_to(barrier, 1) : E_CLOSED;
}

int32_t barrier_state(uint32_t handle)
{
    slot *barrier = live(handle, BARRIER);
    return barrier ? barrier_phase(barrier) : E_CLOSED;
}

/* A closed one has no record any more; its last phase was kept. */
static int32_t retry(slot *barrier, slot *waiter)
{
    uint32_t phase = barrier->kind & CLOSED ? barrier->state : (uint32_t)barrier_phase(barrier);
    if (phase == BROKEN) return E_ABORTED;
    if (barrier->kind & CLOSED) return E_CLOSED;
    uint32_t arrival = arrive(record_of(barrier), 1);
    if (how_of(arrival) == COMPLETES) {
        complete(barrier, arrival);
        core.last.index = barrier->parties - 1;
        return PASSED;
    }
    waiter->state = PENDING;
    enqueue(barrier, waiter);
    stand(barrier, waiter);
    return WAITS;
}

int32_t barrier_resume(slot *barrier, slot *waiter)
{
    int32_t outcome = outcome_of(waiter);
    if (waiter->index == KEPT_OUT) return outcome == PASSED ? retry(barrier, waiter) : outcome;
    if (outcome == PASSED && !waiter->index) outcome = E_RESET;
    core.last.index = waiter->index - 1;
    if (barrier->kind & (CLOSED | DISCARDED)) return outcome == PASSED && barrier->state != DRAINING ? E_RESET : outcome;
    uint64_t value = record_of(barrier)->value;
    if (outcome == PASSED && (phase_of(value) != DRAINING || round_of(value) != waiter->round)) outcome = E_RESET;
    depart(barrier, waiter->round);
    return outcome;
}

void barrier_vanish(slot *barrier, const slot *waiter)
{
    if (waiter->index != KEPT_OUT) depart(barrier, waiter->round);
}

void barrier_forget(record *r, uint32_t number)
{
    uint64_t value = r->value;
    if (!r->entries[number].tally) return;
    while (!atomic_compare_exchange_weak(&r->value, &value, value_of(0, 0, BROKEN, (round_of(value) + 1) & 0x3fff)));
    r->entries[number].tally = 0;
    agents_tell(r->line & MEMBERS, r);
}

/* --- for a thread that blocks: `since` as a waiter's index, `round` -------------------------------------------------- */

int32_t barrier_block(slot *barrier)
{
    if (barrier_phase(barrier) == BROKEN) return E_ABORTED;
    uint32_t arrival = arrive(record_of(barrier), 1);
    if (how_of(arrival) == COMPLETES) {
        complete(barrier, arrival);
        core.last.index = barrier->parties - 1;
        return PASSED;
    }
    return E_WOULD_WAIT;
}

/* It stands in line by now. */
void barrier_block_stand(slot *barrier)
{
    record *r = record_of(barrier);
    uint32_t arrival = arrive(r, 0);
    barrier->since = index_of(r, arrival);
    barrier->round = arrival >> 2;
    if (how_of(arrival) == COMPLETES) complete(barrier, arrival);
}

int32_t barrier_seize(slot *barrier)
{
    record *r = record_of(barrier);
    if (barrier->since == KEPT_OUT) {
        int32_t answer = barrier_block(barrier);
        if (answer != E_WOULD_WAIT) return answer;
        barrier_block_stand(barrier);
        if (barrier->since == KEPT_OUT) return barrier_phase(barrier) == BROKEN ? E_ABORTED : E_WOULD_WAIT;
    }
    uint64_t value = r->value;
    if (round_of(value) == barrier->round && phase_of(value) == FILLING) return E_WOULD_WAIT;
    if (round_of(value) != barrier->round || phase_of(value) != DRAINING) {
        depart(barrier, barrier->round);
        return E_RESET;
    }
    core.last.index = barrier->since ? barrier->since - 1 : indexes(r, 1, barrier->round);
    depart(barrier, barrier->round);
    return core.last.index == NONE ? E_RESET : PASSED;
}

void barrier_block_over(slot *barrier)
{
    if (barrier->since != KEPT_OUT) depart(barrier, barrier->round);
}
