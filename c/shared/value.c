#include "value.h"
#include "../lock.h"

/* Puts a waiter that was woken, and then was too late, back to where it stood: before all that came later. */
static void again(slot *object, slot *waiter)
{
    slot *next = at(object->queue.next);
    while (next != object && (int32_t)(next->arrival - waiter->arrival) < 0) next = at(next->queue.next);
    waiter->state = PENDING;
    waiter->home = ref_of(object);
    list_append(next, waiter, QUEUE);
    object->waiting++;
    waiter_stands(object, waiter);
}

/* --- Lock ----------------------------------------------------------------------------------------------- */

HOT int lock_is_held(const slot *lock) { return (record_of(lock)->value & IS_HELD) != 0; }

/* By this agent, for a waiter. */
static int is_reserved(uint64_t value) { return !(value & (TO_TAKE | IS_HELD)) && last_of(value) == core.number; }

static HOT int take(record *r, uint32_t flags)
{
    uint64_t value = r->value, rule;
    do {
        if (!(value & TO_TAKE) || !(rule = line_rule(r, value))) return 0;
    } while (!atomic_compare_exchange_weak(&r->value, &value, (value & ABANDONED) | flags | RULE_OF(rule)));
    return 1;
}

HOT int lock_take(slot *lock) { return nobody_waits(lock) && take(record_of(lock), IS_HELD); }

static HOT slot *pending_head(slot *lock)
{
    slot *head = at(lock->queue.next);
    return head != lock && head->state == PENDING ? head : NULL;
}

static int32_t wake_head(record *r, slot *head)
{
    make_ready(head, WOKEN);
    line_pass(r);
    return 1;
}

int32_t lock_serve(slot *lock)
{
    record *r = record_of(lock);
    slot *head = pending_head(lock);
    return head && take(r, 0) ? wake_head(r, head) : 0;
}

/* Kept for this agent's next waiter in the same exchange, if that is there and may have it. */
static HOT int32_t give(slot *lock, int held)
{
    record *r = record_of(lock);
    slot *head = pending_head(lock);
    uint64_t value = r->value, rule, after;
    do {
        if (held ? !(value & IS_HELD) : !is_reserved(value)) return E_NOT_ACQUIRED;
        rule = head ? line_rule(r, value) : 0;
        after = rule ? (value & ABANDONED) | RULE_OF(rule) : (value & ~(uint64_t)IS_HELD) | TO_TAKE;
    } while (!atomic_compare_exchange_weak(&r->value, &value, after));
    if (rule) return wake_head(r, head);
    line_tell(r);
    return 0;
}

HOT int32_t lock_give(slot *lock) { return give(lock, 1); }

int lock_claim(slot *lock)
{
    record *r = record_of(lock);
    uint64_t value = r->value;
    while (is_reserved(value)) {
        if (atomic_compare_exchange_weak(&r->value, &value, value | IS_HELD)) return 1;
    }
    if (!take(r, IS_HELD)) return 0;
    line_pass(r);
    return 1;
}

int32_t lock_again(slot *lock, slot *waiter)
{
    again(lock, waiter);
    lock_contend(lock);
    return WAITS;
}

/* A holder that has died, and that whoever reaped it took for a thread that still ran. */
static void bury(record *r)
{
    uint64_t value = r->value;
    if (!(value & TO_TAKE) && !agent_generation(last_of(value))) lock_forget(r, last_of(value));
}

void lock_contend(slot *lock)
{
    bury(record_of(lock));
    if (lock_serve(lock)) agent_tell_self(record_of(lock));
}

void lock_pass(slot *lock, const slot *waiter)
{
    if (lock->kind != LOCK) return;
    if ((waiter->state != WOKEN && waiter->state != REVOKED) || give(lock, 0) < 0) lock_serve(lock);
}

int lock_seize(slot *lock)
{
    record *r = record_of(lock);
    bury(r);
    return lock_claim(lock);
}

void lock_forget(record *r, uint32_t number)
{
    uint64_t value = r->value, sign;
    do {
        if (value & TO_TAKE || last_of(value) != number) return;
        sign = value & IS_HELD ? ABANDONED : 0;
    } while (!atomic_compare_exchange_weak(&r->value, &value, (value & ~(uint64_t)IS_HELD) | TO_TAKE | sign));
    line_tell(r);
}

void lock_vanish(slot *lock) { give(lock, 0); }

int32_t lock_abandoned(uint32_t handle)
{
    slot *lock = live(handle, LOCK);
    return lock ? (record_of(lock)->value & ABANDONED) != 0 : E_CLOSED;
}

int32_t lock_mend(uint32_t handle)
{
    slot *lock = live(handle, LOCK);
    if (!lock) return E_CLOSED;
    atomic_fetch_and(&record_of(lock)->value, ~(uint64_t)ABANDONED);
    return PASSED;
}

/* --- Event: bit 0 is the flag, above it stands how often it was set ---------------------------------------- */

static int32_t event_serve(slot *event, uint64_t value)
{
    uint32_t count = (uint32_t)(value >> 1);
    if (count == event->seen) return 0;
    event->seen = count;
    return wake_pending(event, LARGEST);
}

int32_t event_flag(slot *event)
{
    uint64_t value = record_of(event)->value;
    event_serve(event, value);
    return value & 1;
}

int32_t event_raise(slot *event)
{
    record *r = record_of(event);
    uint64_t value = r->value, raised;
    do {
        if (value & 1) return 0;
        raised = value + 3;
    } while (!atomic_compare_exchange_weak(&r->value, &value, raised));
    agents_tell(r->line & MEMBERS & ~bit(core.number), r);
    return event_serve(event, raised);
}

void event_lower(slot *event) { atomic_fetch_and(&record_of(event)->value, ~1ull); }

/* --- Semaphore: the number of permits is the low half ------------------------------------------------------
 *
 * Who takes a permit also counts it as its own, in its tally, so that it comes back when the agent dies. These are two
 * words, and an agent may die between them; so the value says what was done last and by whom, and whoever changes it
 * next sees to it that this stands in that agent's tally. `nth` numbers an agent's changes, so that it is done once. */

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
    again(semaphore, waiter);
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

/* --- Condition: the tally holds the waits not notified, and above them the notifications no wait has ended with --- */

#define ONE_NOTIFICATION bit(32)

/* Notifies up to that many of an agent's waits. */
static uint32_t credit(record *r, uint32_t number, uint32_t most)
{
    wide *where = &r->entries[number].tally;
    uint64_t tally = *where;
    uint32_t n;
    do {
        n = (uint32_t)tally < most ? (uint32_t)tally : most;
        if (!n) return 0;
    } while (!atomic_compare_exchange_weak(where, &tally, tally - n + n * ONE_NOTIFICATION));
    if (number != core.number) agent_tell(number, r);
    return n;
}

/* Round the agents that wait, from the one whose turn it is: to each the same part of what is left, until there is
 * none, or nobody. */
static void distribute(record *r, uint32_t n)
{
    uint64_t members;
    uint32_t turn = turn_of(r->line), given;
    while (n && (members = r->line & MEMBERS)) {
        uint32_t part = n / (uint32_t)__builtin_popcountll(members);
        part += !part;
        given = 0;
        for (uint64_t left = members; n && left;) {
            uint32_t number = round_from(left, turn), took = credit(r, number, part < n ? part : n);
            left &= ~bit(number);
            n -= took;
            given += took;
            turn = (number + 1) % MOST_AGENTS;
        }
        if (!given) break;
    }
    line_turn(r, turn);   /* the next notification begins behind the last */
}

/* Notifications that no waiter here was given yet. */
static uint32_t not_given(const slot *condition)
{
    return (uint32_t)(own(record_of(condition))->tally >> 32) - condition->seen;
}

void condition_serve(slot *condition)
{
    record *r = record_of(condition);
    if (condition->kind != CONDITION) return;
    uint32_t given = not_given(condition), woken = (uint32_t)wake_pending(condition, given);
    condition->seen += woken;
    if (given == woken || condition->blocked) return;
    distribute(r, given - woken);
    atomic_fetch_sub(&own(r)->tally, (given - woken) * ONE_NOTIFICATION);
}

int32_t notify(slot *condition, uint32_t n)
{
    uint32_t before = condition->seen;
    if (condition->kind != CONDITION) return 0;
    distribute(record_of(condition), n);
    condition_serve(condition);
    return (int32_t)(condition->seen - before);
}

void notified(slot *waiter, int was) { waiter->record = was; }

void notification_over(slot *condition, const slot *waiter)
{
    if (waiter->record && condition->kind == CONDITION) condition_seized_over(condition);
}

int condition_seize(slot *condition)
{
    if (!not_given(condition)) return 0;
    condition->seen++;
    return 1;
}

void condition_seized_over(slot *condition)
{
    condition->seen--;
    atomic_fetch_sub(&own(record_of(condition))->tally, ONE_NOTIFICATION);
}

/* First nobody gives it more, then the others get them, then they are gone: who dies in between leaves one too many,
 * never one too few. */
static void pass_on(record *r, uint32_t number, uint32_t n)
{
    line_leave(r, number);
    distribute(r, n);
    agent_tell_self(r);
    r->entries[number].tally = 0;
}

static uint32_t notifications(record *r, uint32_t number)
{
    return (uint32_t)(atomic_fetch_and(&r->entries[number].tally, -ONE_NOTIFICATION) >> 32);
}

void condition_leave(record *r, uint32_t number) { pass_on(r, number, notifications(r, number)); }

/* Those that are on their way back to the lock keep theirs. */
void condition_vanish(slot *condition, uint32_t woken)
{
    record *r = record_of(condition);
    pass_on(r, core.number, notifications(r, core.number) - condition->seen + woken);
}

/* --- where a newcomer has joined the line: what it waits for may have come meanwhile ------------------------- */

void contend(slot *object)
{
    int32_t woken;
    if (object->kind == EVENT) woken = event_serve(object, record_of(object)->value);
    else woken = object->waiting == object->gone + 1 && permit_hand(object);
    if (woken) agent_tell_self(record_of(object));
}
