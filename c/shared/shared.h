/* shared.h - what a host calls, beside core.h, where the objects of one memory are used by many threads.
 *
 *     space_size(objects, agents, waits)           how many bytes the memory must have, at least
 *     space_begin(objects, agents, waits)          once, in the first thread
 *     int32_t me = agent_join(thread);             in each thread: an agent's number
 *     uint32_t region = agent_region(me);          what is its own in the memory
 *     __wasm_init_tls(region);
 *     agent_enter(me, first);                      from now on core.h's calls may be made in this thread
 *     uint32_t token = object_share(lock);         in one thread
 *     int32_t lock = object_attach(LOCK, token);   in another: a handle of that thread's for the same object
 *
 * WAKES. While an agent has waits that others may end, it waits itself, once, for the word at agent_wake() to change:
 * agent_arm() answers 1 if it may sleep, with that word being ARMED; else there is something to look at. Woken, it calls
 * agent_look() until that answers 0; each other answer is the handle of an object that may have woken waiters.
 *
 * THE DEAD. A host that learns that a thread is no more calls agent_reap() for its agent, however often, in whichever
 * threads: what it held is free again, its waits are gone, barriers that it stood at are broken. A thread that was
 * reaped by error, or still runs for a while, finds everything closed.
 */
#ifndef WAITLINE_SHARED_H
#define WAITLINE_SHARED_H

#include "../core.h"

/* As in core.h, for what only threads can do wrong. */
#define SHARED_ERRORS(X)                                                                                        \
    X(E_AGENTS,   -12, SyncError, "ERR_AGENTS", "the space has no place for another thread")                    \
    X(E_DEADLOCK, -13, SyncError, "ERR_DEADLOCK", "this thread holds it already, and would block itself forever")

enum { SHARED_ERRORS(ERROR_NUMBER) };

/* What a wake word may be. */
enum { RUNNING, SIGNALLED, ARMED, PARKED };

/* Bytes from the beginning of the memory; 0 if that many can't be. */
EXPORT(space_size) uint32_t space_size(uint32_t objects, uint32_t agents, uint32_t waits);
EXPORT(space_begin) int32_t space_begin(uint32_t objects, uint32_t agents, uint32_t waits);

/* Where a thread may run on for a while after it was ended, its place must not be another's at once: the host says what
 * time it is, in seconds, before it joins or reaps, and for how many a place is to rest. */
EXPORT(space_time) void space_time(uint32_t now, uint32_t rest);

/* An agent's number, from 0; E_AGENTS, or E_RANGE if nothing has begun in that memory. `thread` is the host's mark for
 * it, not 0. */
EXPORT(agent_join) int32_t agent_join(uint32_t thread);
EXPORT(agent_region) uint32_t agent_region(uint32_t number);
/* Handles count slots from `first`: 2^18 for each space that a thread has joined. */
EXPORT(agent_enter) void agent_enter(uint32_t number, uint32_t first);
/* Which life of that number it is; 0 if nobody is there. */
EXPORT(agent_generation) uint32_t agent_generation(uint32_t number);
EXPORT(agent_thread) uint32_t agent_thread(uint32_t number);
/* Takes a dead agent out of everything; 1 if it was there in that life. A thread that ends may reap itself. */
EXPORT(agent_reap) int32_t agent_reap(uint32_t number, uint32_t generation);

/* The address of this agent's wake word. */
EXPORT(agent_wake) uint32_t agent_wake(void);
EXPORT(agent_arm) int32_t agent_arm(uint32_t how);
EXPORT(agent_look) int32_t agent_look(void);
/* This agent's waits that are not over. */
EXPORT(agent_waits) uint32_t agent_waits(void);

/* The token of an object, by which others attach to it; an object that was shared lives until it is closed. */
EXPORT(object_share) int32_t object_share(uint32_t handle);
/* Which life of that token it is; another object may have it later. Both travel together. */
EXPORT(object_generation) int32_t object_generation(uint32_t handle);
EXPORT(object_attach) int32_t object_attach(uint32_t kind, uint32_t token, uint32_t generation);
/* A condition's lock: its token. */
EXPORT(condition_lock) int32_t condition_lock(uint32_t handle);
/* How many acquisitions in a row an agent may have while others wait: 0 for the order of arrival. */
EXPORT(object_fairness) int32_t object_fairness(uint32_t handle, uint32_t batch);
/* Whether the permits of a dead agent come back; they do if nothing else was said. */
EXPORT(semaphore_recover) int32_t semaphore_recover(uint32_t handle, uint32_t recover);
/* Whether somebody died while holding it, since that was last taken back. */
EXPORT(lock_abandoned) int32_t lock_abandoned(uint32_t handle);
EXPORT(lock_mend) int32_t lock_mend(uint32_t handle);

/* --- waits that block the thread: begin, try, sleep on the wake word with agent_arm(PARKED), try again, end ------- */

/* PASSED at once, E_WOULD_WAIT or an error; after E_WOULD_WAIT, block_try again after each wake, and block_end. */
EXPORT(block_begin) int32_t block_begin(uint32_t handle);
EXPORT(block_try) int32_t block_try(uint32_t handle);
/* Gives up: PASSED if it had been granted just then. */
EXPORT(block_end) int32_t block_end(uint32_t handle);
/* A condition's wait ends once its lock is held again: it had been notified, or gave up and notifies another. */
EXPORT(block_over) int32_t block_over(uint32_t handle, uint32_t passed);
/* What a barrier gave. */
EXPORT(block_index) int32_t block_index(void);

#endif
