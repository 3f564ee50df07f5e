/* semaphore.c - a semaphore of many threads: the number of permits is the low half of the value.
 *
 * Who takes a permit also counts it as its own, in its tally, so that it comes back when the agent dies. These are two
 * words, and an agent may die between them; so the value says what was done last and by whom, and whoever changes it
 * next sees to it that this stands in that agent's tally. `nth` numbers an agent's changes, so that it is done once.
 */
#include "value.h"

enum { ACTOR = 45, DEED = 51, NTH = 53, NTHS = 2047 };
enum { TAKE, PUT, CLEAR };

static inline uint32_t nth_of(uint64_t tally) { return (uint32_t)(tally >> 32); }

static void settle(record *r, uint64_t value)
{
    wide *where = &r->entries[value >> ACTOR & 63].tally;
    uint64_t tally = *where, after;
    uint32_t deed = value >> DEED & 3, net = (uint32_t)tally;
    if ((nth_of(tally) & NTHS) == value >> NTH || r->value != value) return;
    net = deed == CLEAR ? 0 : deed == TAKE ? net + 1 : net - 1;
    after = (uint64_t)(nth_of(tally) + 1) << 32 | net;
    atomic_compare_exchange_strong(where, &tally, after);
}

/* The value with that many permits and that rule, after a deed of that agent. */
static uint64_t changed(record *r, uint32_t permits, uint64_t rule, uint32_t actor, uint32_t deed)
{
    uint64_t nth = (nth_of(r->entries[actor].tally) + 1) & NTHS;
    return permits | rule | (uint64_t)actor << ACTOR | (uint64_t)deed << DEED | nth << NTH;
}

static int grab(record *r)
{
    uint64_t value = r->value, rule, after;
    do {
        if (!(uint32_t)value || !(rule = line_rule(r, value))) return 0;
        settle(r, value);
        after = changed(r, (uint32_t)value - 1, RULE_OF(rule), core.number, TAKE);
    } while (!atomic_compare_exchange_weak(&r->value, &value, after));
    settle(r, after);
    return 1;
}

/* Nothing if there would be more than `most` then. */
static int put(record *r, uint32_t most)
{
    uint64_t value = r->value, after;
    do {
        if ((uint32_t)value >= most) return 0;
        settle(r, value);
        after = changed(r, (uint32_t)value + 1, RULE_OF(value), core.number, PUT);
    } while (!atomic_compare_exchange_weak(&r->value, &value, after));
    settle(r, after);
    return 1;
}

static uint32_t most_of(const record *r) { return r->bound < LARGEST ? r->bound : LARGEST; }

void permits_begin(slot *semaphore, uint32_t value, uint32_t bound)
{
    record_of(semaphore)->bound = bound;
    record_of(semaphore)->value = value;
}

int32_t permits_of(const slot *semaphore)
{
    return semaphore->kind == SEMAPHORE ? (int32_t)(uint32_t)record_of(semaphore)->value : 0;
}

int permits_out(const slot *semaphore)
{
    record *r = record_of(semaphore);
    return !permits_of(semaphore) || !nobody_waits(semaphore) || !line_rule(r, r->value);
}

int permit_take(slot *semaphore) { return nobody_waits(semaphore) && grab(record_of(semaphore)); }

int32_t permit_hand(slot *semaphore)
{
    record *r = record_of(semaphore);
    if (!first_pending(semaphore) || !grab(r)) return 0;
    wake_pending(semaphore, 1);
    line_pass(r);
    return 1;
}

int32_t permit_put(slot *semaphore)
{
    record *r = record_of(semaphore);
    if (!put(r, most_of(r))) return (uint32_t)r->value >= r->bound ? E_BOUND : E_OVERFLOW;
    int32_t woken = permit_hand(semaphore);
    if ((uint32_t)r->value) line_tell(r);
    return woken;
}

void permit_put_back(slot *semaphore)
{
    record *r = record_of(semaphore);
    if (semaphore->kind == SEMAPHORE && put(r, LARGEST)) line_tell(r);
}

/* Woken waiters that are not resumed yet. */
static uint32_t granted(const slot *semaphore)
{
    return semaphore->waiting - semaphore->gone - (semaphore->pending - semaphore->blocked);
}

/* It was robbed if it is one of the last. */
int permit_claim(slot *semaphore, const slot *waiter)
{
    uint32_t behind = 0;
    if (!semaphore->robbed || semaphore->kind != SEMAPHORE) return 1;
    for (slot *w = at(core.first_ready); w != at(0); w = at(w->ready)) {
        int has = w->home == ref_of(semaphore) && (w->state == WOKEN || w->state == REVOKED);
        behind += has && (int32_t)(w->arrival - waiter->arrival) > 0;
    }
    if (behind >= semaphore->robbed) return 1;
    semaphore->robbed--;
    return 0;
}

int32_t permit_again(slot *semaphore, slot *waiter)
{
    int32_t woken = 0;
    waiter_again(semaphore, waiter);
    while (permit_hand(semaphore)) woken++;
    if (woken) agent_tell_self(record_of(semaphore));
    return WAITS;
}

int permit_seize(slot *semaphore)
{
    if (grab(record_of(semaphore))) return 1;
    if (granted(semaphore) <= semaphore->robbed) return 0;
    semaphore->robbed++;
    return 1;
}

void semaphore_forget(record *r, uint32_t number, int recover)
{
    uint32_t most = most_of(r);
    uint64_t value = r->value, after;
    do {
        settle(r, value);
        uint32_t net = (uint32_t)r->entries[number].tally, permits = (uint32_t)value;
        if (!net) return;
        if (recover && net <= LARGEST) permits = permits + net > most ? most : permits + net;
        after = changed(r, permits, RULE_OF(value), number, CLEAR);
    } while (!atomic_compare_exchange_weak(&r->value, &value, after));
    settle(r, after);
    line_tell(r);
}

void semaphore_vanish(slot *semaphore, uint32_t woken)
{
    record *r = record_of(semaphore);
    while (woken && put(r, LARGEST)) woken--;
    line_tell(r);
}
