/* line.h - who is next, among agents: the line of a record, and who may take what its value holds. space.h has the rules.
 */
#ifndef WAITLINE_LINE_H
#define WAITLINE_LINE_H

#include "agent.h"

/* A lock's or semaphore's value. Its low half holds what there is to take, and above stand who took last and how often
 * in a row; the rest is the semaphore's. */
enum { LAST = 32, RUN = 38, RUNS = 127, RULE = 45 };

static inline uint32_t last_of(uint64_t value) { return value >> LAST & 63; }

/* The part of a line that names agents. */
enum { TURN = MOST_AGENTS };
#define MEMBERS (bit(TURN) - 1)

static inline uint32_t turn_of(uint64_t line) { return (uint32_t)(line >> TURN); }

/* The first of them, round from that number on. */
static inline uint32_t round_from(uint64_t members, uint32_t number)
{
    uint64_t behind = members >> number << number;
    return lowest(behind ? behind : members);
}

/* Joins, at the back; nothing if this agent is there. */
void line_join(record *r);

/* Takes an agent out, and gives its turn to the next one. */
void line_leave(record *r, uint32_t number);

/* What stands for this agent in the value if it takes now: who took last, and how often in a row. 0 if it must not. Not
 * by a pointer: instances of one memory have no stack there. */
uint64_t line_rule(record *r, uint64_t value);
#define ALLOWED bit(63)
#define RULE_OF(value) ((value) & (bit(RULE) - bit(LAST)))

/* This agent has taken, so its turn, if that it was, is the next one's. */
void line_pass(record *r);

/* Whoever is the first from that number on is next. */
void line_turn(record *r, uint32_t number);

/* There is something to take, for whose turn it is. */
void line_tell(record *r);

#endif
