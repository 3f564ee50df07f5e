/* agent.h - who is here, and telling one another. */
#ifndef WAITLINE_AGENT_H
#define WAITLINE_AGENT_H

#include "../wait.h"
#include "shared.h"
#include "space.h"

/* Where the space lies, for every agent the same. */
#ifdef __wasm__
extern char __heap_base;
#define SPACE ((space *)(((uintptr_t)&__heap_base + sizeof(slot) - 1) & -sizeof(slot)))
#else
#define SPACE ((space *)(native_memory + sizeof(slot)))
#endif

static inline record *record_at(uint32_t number) { return (record *)(SPACE + 1) + number; }
static inline uint32_t record_number(const record *r) { return (uint32_t)(r - record_at(0)); }
static inline record *record_of(const slot *object) { return record_at(object->record); }
static inline entry *own(record *r) { return &r->entries[core.number]; }

agent *agent_at(uint32_t number);

/* The refs of an agent's proxies, by record. */
ref *proxies_of(agent *a);

static inline uint64_t bit(uint32_t number) { return 1ull << number; }
static inline uint32_t lowest(uint64_t bits) { return (uint32_t)__builtin_ctzll(bits); }

/* An agent's state: its generation, who takes it out, and which of these. */
enum { ABSENT, ALIVE, REAPED, AGENT_STATE = 3, REAPER = 2, LIFE = 8, LIVES = 0xffffff };

static inline uint32_t alive_as(uint32_t generation) { return generation << LIFE | ALIVE; }

/* Whether this agent was not given up for dead: else its records are others' already. */
static inline int am_alive(void) { return agent_at(core.number)->state == alive_as(core.generation); }

/* Marks the record for that agent, and wakes it unless it is this one, or is awake. */
void agent_tell(uint32_t number, record *r);

/* For an agent that comes to have that record: a mark left there by somebody who died says nothing, and nobody would tell. */
void agent_unmark(record *r);

/* Each of those agents. */
void agents_tell(uint64_t agents, record *r);

/* For this agent itself, when a waiter was woken by a call that has no way to say so. */
void agent_tell_self(record *r);

/* The object that the handle names, of whichever kind, if it lives. */
slot *object_of(uint32_t handle);

/* Wakes whoever may go on, after what others did. */
void object_refresh(slot *object);

/* A dead agent's part in a record. */
void record_forget(record *r, uint32_t number);

#endif
