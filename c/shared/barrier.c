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

/* The first of n indexes, which are this agent's. */
static uint32_t indexes(record *r, uint32_t n)
{
    uint64_t value = r->value;
    while (!atomic_compare_exchange_weak(&r->value, &value, value + ((uint64_t)n << GIVEN)));
    return given_of(value);
}

/* Those of a full round leave, numbered as they stand; one that was cancelled in this very turn is numbered too. */
static int32_t open_up(slot *barrier)
{
    record *r = record_of(barrier);
    uint32_t n = 0;
    int32_t woken = 0;
    for (slot *w = barrier; (w = at(w->queue.next)) != barrier;) n += w->index == 0;
    if (!n) return 0;
    uint32_t index = indexes(r, n);
    for (slot *w = barrier; (w = at(w->queue.next)) != barrier;) {
        if (w->index) continue;
        w->index = ++index;
        if (w->state == PENDING) make_ready(w, WOKEN), woken++;
    }
    return woken;
}

static int32_t wake_all(slot *barrier) { return wake_pending(barrier, LARGEST); }

/* Those whose round is over, or that were kept out of it. */
static int32_t wake(slot *barrier, int kept_out)
{
    int32_t woken = 0;
    for (slot *w = barrier, *next = at(w->queue.next); (w = next) != barrier;) {
        next = at(w->queue.next);
        if (w->state == PENDING && (w->index == KEPT_OUT) == kept_out) make_ready(w, WOKEN), woken++;
    }
    return woken;
}

void barrier_serve(slot *barrier)
{
    uint64_t value = record_of(barrier)->value;
    slot *first = at(barrier->queue.next);
    if (phase_of(value) == BROKEN) wake_all(barrier);
    else if (first != barrier && first->index != KEPT_OUT && first->round != round_of(value)) wake_all(barrier);
    else if (phase_of(value) == DRAINING) open_up(barrier);
    else wake(barrier, phase_of(value) == FILLING);
}

enum { OUTSIDE, INSIDE, COMPLETES };

static inline uint32_t how_of(uint32_t arrival) { return arrival & 3; }

/* Whether one more makes the party, or is in it, or is kept out; above that the round. `completing`: only the first. */
static uint32_t arrive(record *r, int completing)
{
    uint64_t value = r->value, after;
    uint32_t how;
    do {
        uint32_t n = arrived_of(value) + 1;
        if (phase_of(value) != FILLING) return OUTSIDE;
        how = n >= r->bound ? COMPLETES : INSIDE;
        if (how == INSIDE && completing) return OUTSIDE;
        if (how == COMPLETES) after = n == 1 ? value : value_of(n - 1, 0, DRAINING, round_of(value));
        else after = value + 1;
        if (how == INSIDE) atomic_fetch_add(&own(r)->tally, 1);
        if (atomic_compare_exchange_weak(&r->value, &value, after)) break;
        if (how == INSIDE) atomic_fetch_sub(&own(r)->tally, 1);
    } while (1);
    return round_of(value) << 2 | how;
}

/* One party is out, unless a new round began without it. */
static void depart(slot *barrier, uint32_t round)
{
    record *r = record_of(barrier);
    uint64_t value = r->value, after;
    int last;
    do {
        if (round_of(value) != round || !arrived_of(value)) return;
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

static void complete(slot *barrier)
{
    tell_others(record_of(barrier));
    open_up(barrier);
}

/* What stands for an index, plus one: of the others none has that of the one that completes a round. */
static uint32_t place_of(const slot *barrier, uint32_t arrival)
{
    return how_of(arrival) == INSIDE ? 0 : how_of(arrival) == COMPLETES ? barrier->parties : KEPT_OUT;
}

/* In line, so that nobody completes a round unheard; it may have begun to drain before that, or lack this one alone. */
static void stand(slot *barrier, slot *waiter)
{
    uint32_t arrival = arrive(record_of(barrier), 0);
    waiter->index = place_of(barrier, arrival);
    waiter->round = arrival >> 2;
    if (how_of(arrival) != COMPLETES) return;
    make_ready(waiter, WOKEN);
    complete(barrier);
    agent_tell_self(record_of(barrier));
}

int32_t barrier_wait(uint32_t handle, uint32_t cookie)
{
    slot *barrier = live(handle, BARRIER);
    if (!barrier) return E_CLOSED;
    if (barrier_phase(barrier) == BROKEN) return E_ABORTED;
    if (how_of(arrive(record_of(barrier), 1)) == COMPLETES) {
        complete(barrier);
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
    if (how_of(arrive(record_of(barrier), 1)) == COMPLETES) {
        complete(barrier);
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
    if (waiter->index == barrier->parties) {
        core.last.index = barrier->parties - 1;
        return outcome;
    }
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

/* --- for a thread that blocks: `index` as a waiter's, `round` -------------------------------------------------- */

int32_t barrier_block(slot *barrier)
{
    if (barrier_phase(barrier) == BROKEN) return E_ABORTED;
    if (how_of(arrive(record_of(barrier), 1)) == COMPLETES) {
        complete(barrier);
        core.last.index = barrier->parties - 1;
        return PASSED;
    }
    return E_WOULD_WAIT;
}

/* It stands in line by now. */
void barrier_block_stand(slot *barrier)
{
    uint32_t arrival = arrive(record_of(barrier), 0);
    barrier->since = place_of(barrier, arrival);
    barrier->round = arrival >> 2;
    if (how_of(arrival) == COMPLETES) complete(barrier);
}

int32_t barrier_seize(slot *barrier)
{
    record *r = record_of(barrier);
    uint64_t value = r->value;
    if (barrier->since == barrier->parties) {
        core.last.index = barrier->parties - 1;
        return PASSED;
    }
    if (barrier->since == KEPT_OUT) {
        if (phase_of(value) == BROKEN) return E_ABORTED;
        if (phase_of(value) != FILLING) return E_WOULD_WAIT;
        int32_t answer = barrier_block(barrier);
        if (answer != E_WOULD_WAIT) return answer;
        barrier_block_stand(barrier);
        return barrier->since == KEPT_OUT ? E_WOULD_WAIT : barrier_seize(barrier);
    }
    if (round_of(value) == barrier->round && phase_of(value) == FILLING) return E_WOULD_WAIT;
    if (round_of(value) != barrier->round || phase_of(value) != DRAINING) {
        depart(barrier, barrier->round);
        return E_RESET;
    }
    core.last.index = indexes(r, 1);
    depart(barrier, barrier->round);
    return PASSED;
}

void barrier_block_over(slot *barrier)
{
    if (!barrier->since) depart(barrier, barrier->round);
}
