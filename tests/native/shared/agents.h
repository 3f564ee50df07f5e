/* agents.h - one thread that plays many agents, each with a core of its own. */
#ifndef WAITLINE_AGENTS_H
#define WAITLINE_AGENTS_H

#include "check.h"
#include "shared/agent.h"

/* An empty space, and nobody in it. */
void empty_space(uint32_t objects, uint32_t agents, uint32_t waits);

/* A new agent, or an error; from now on the calls are made by it. */
int32_t join(void);

/* From now on the calls are made by that agent. */
void as(int32_t agent);

/* It is never heard of again; whoever is next reaps it. */
void dies(int32_t agent);
int32_t reap(int32_t agent);

/* The object of the present agent, in that one: the handle there, or an error. */
uint32_t known_to(int32_t agent, uint32_t kind, uint32_t handle);

/* The present agent looks at everything; how many objects it was told of. */
uint32_t look(void);

/* Whether it may sleep, and whether an agent that did was woken since. */
int sleeps(void);
int was_woken(int32_t agent);

/* Slots of the present agent in use; all others must be on its free list, once. Records that live. */
uint32_t slots_used(void);
uint32_t records_used(void);

static inline record *record_behind(uint32_t handle) { return record_of(at(numbered(handle % MOST_SLOTS))); }

#define CHECK_NOBODY() CHECK(!wait_resume())

#endif
