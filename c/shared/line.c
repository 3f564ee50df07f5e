#include "line.h"

static inline uint64_t line_of(uint64_t members, uint32_t turn) { return members | (uint64_t)turn << TURN; }

/* Round, from the one behind it; strictly, whose first waiter came first. */
static uint32_t next_of(record *r, uint64_t members, uint32_t number)
{
    if (r->batch) return round_from(members, number + 1);
    uint32_t first = lowest(members);
    while (members &= members - 1) {
        uint32_t other = lowest(members);
        if ((int32_t)(r->entries[other].arrival - r->entries[first].arrival) < 0) first = other;
    }
    return first;
}

void line_join(record *r)
{
    uint64_t line = r->line, joined;
    do {
        if (line & bit(core.number)) return;
        joined = line ? line | bit(core.number) : line_of(bit(core.number), core.number);
    } while (!atomic_compare_exchange_weak(&r->line, &line, joined));
}

void line_leave(record *r, uint32_t number)
{
    uint64_t line = r->line, rest;
    uint32_t turn;
    do {
        if (!(line & bit(number))) return;
        rest = line & MEMBERS & ~bit(number);
        turn = turn_of(line);
        if (rest && turn == number) turn = next_of(r, rest, number);
    } while (!atomic_compare_exchange_weak(&r->line, &line, rest ? line_of(rest, turn) : 0));
    if (rest && turn_of(line) == number) agent_tell(turn, r);
}

void line_pass(record *r)
{
    uint64_t line = r->line;
    uint32_t turn;
    do {
        if (!(line & bit(core.number)) || turn_of(line) != core.number || !(line & MEMBERS & ~bit(core.number))) return;
        turn = next_of(r, line & MEMBERS, core.number);
    } while (!atomic_compare_exchange_weak(&r->line, &line, line_of(line & MEMBERS, turn)));
    if (turn != core.number) agent_tell(turn, r);
}

void line_turn(record *r, uint32_t number)
{
    uint64_t line = r->line, members;
    while ((members = line & MEMBERS)) {
        if (atomic_compare_exchange_weak(&r->line, &line, line_of(members, round_from(members, number)))) return;
    }
}

HOT uint64_t line_rule(record *r, uint64_t value)
{
    uint64_t line = r->line, run = 0;
    if (line & MEMBERS & ~bit(core.number)) {
        run = 1;
        if (!(line & bit(core.number)) || turn_of(line) != core.number) {
            if (last_of(value) != core.number || (run = (value >> RUN & RUNS) + 1) > r->batch) return 0;
        }
    }
    return ALLOWED | (uint64_t)core.number << LAST | run << RUN;
}

void line_tell(record *r)
{
    uint64_t line = r->line;
    if (line) agent_tell(turn_of(line), r);
}
