/* space.h - one memory for the objects of many threads.
 *
 * AGENTS. A thread that has joined is an agent. It runs the core over slots of its own, in which stand its own waits and
 * a PROXY of each object that it uses: nobody else writes there. What agents share of an object is its RECORD. So a
 * queue has two levels: waiters within an agent, and agents in the record's LINE. A handoff within an agent and a wait
 * given up touch shared words only where the agent's place in line changes.
 *
 * NO CRITICAL SECTION. A record changes by one atomic exchange of one word at a time, and each word is right by itself.
 * So an agent may die between any two instructions: whoever learns of it (agent_reap) takes it out of every line, frees
 * what it held and tells the next. What a dead agent had yet to tell is told then: everybody looks at everything again.
 *
 *     line    the agents with pending waiters, a bit each, and whose turn it is: the next to take when there is anything
 *             to take. Empty, it is 0.
 *     value   of a lock or semaphore: what may be taken, who took last and how often in a row; else as the file of that kind says.
 *
 * WHO MAY TAKE, while others are in line: whoever took last, up to `batch` times in a row, and after that the agent
 * whose turn it is. The turn goes round, or, where `batch` is 0, to the agent whose first waiter came first. So while an
 * agent is in line, nobody else takes more than `batch` + 1 times in a row, where one more is whoever looked just before
 * it joined; and its turn comes when that has gone round once.
 *
 * NO WAKE IS LOST. Who frees writes the value and then reads the line; who waits joins the line and then reads the
 * value. One of them sees the other. To tell an agent is to set a mark in its INBOX and then its wake word; a mark that
 * is set already has been told, or is about to be.
 */
#ifndef WAITLINE_SPACE_H
#define WAITLINE_SPACE_H

#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>

/* 56 agents, since a line is their bits and the number of one. Marks are found in three steps of 64. */
enum { MOST_AGENTS = 56, MOST_RECORDS = 1 << 18, MOST_WAITS = 1 << 18, WORD = 64 };

typedef _Atomic uint32_t word;
typedef _Atomic uint64_t wide;

/* What one agent has in a record. */
typedef struct entry {
    word waiting;   /* its waits in the queue that are not settled; only it writes that */
    word arrival;   /* strict: the arrival of its first pending waiter; only it writes that */
    wide tally;     /* SEMAPHORE: permits it took and has not given back, and how often that changed; CONDITION: waits not
                       notified, and notifications that no wait has ended with yet; BARRIER: parties that have arrived */
} entry;

typedef struct record {
    word name;        /* kind, flags, generation; 0 while never used */
    uint32_t batch;
    wide line;
    wide value;
    wide attached;    /* agents that have a proxy; a record that has ended is free when there is none */
    word arrivals;    /* strict: the next waiter's */
    uint32_t bound;   /* SEMAPHORE: most permits; BARRIER: parties; CONDITION: the number of its lock's record */
    uint32_t era;     /* CONDITION: the generation of that */
    uint32_t spare[5];
    entry entries[MOST_AGENTS];
} record;

typedef struct agent {
    word state;       /* generation, and whether it is there, or who takes it out */
    word wake;
    word thread;      /* the host's own mark for it */
    word rests;       /* until when its place stays empty */
    wide top;         /* marks of marks: a bit for each word of `middle` that may not be 0 */
    wide middle[WORD];
    uint64_t pad[5];
} agent;              /* behind it the marks, a bit for each record, and for each record the agent's own ref of its proxy */

typedef struct space {
    uint32_t magic, objects, agents, waits;
    word next_record, next_agent, used;   /* `used`: behind the last record ever used */
    word now, rest;                       /* seconds: what time it is, and how long a dead agent's place stays empty */
    uint32_t stride;                      /* from one agent to the next, in bytes */
    uint32_t spare[6];
} space;

#endif
