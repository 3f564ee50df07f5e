/* condition.c - a condition of many threads: an agent's tally holds its waits not notified, and above them the
 * notifications that no wait has ended with.
 */
#include "value.h"

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
