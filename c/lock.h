/* lock.h - what a condition needs of its lock. */
#ifndef WAITLINE_LOCK_H
#define WAITLINE_LOCK_H

#include "wait.h"

/* Unlocks; how many were woken by it, 0 or 1. */
int32_t lock_give(slot *lock);

#ifdef WAITLINE_SHARED

int lock_is_held(const slot *lock);
int lock_claim(slot *lock);
int lock_take(slot *lock);
int32_t lock_again(slot *lock, slot *waiter);
void lock_contend(slot *lock);
void lock_pass(slot *lock, const slot *waiter);

#else

/* A lock's state. While it is not CONTENDED nobody is in line, and a host may turn HELD on and off by itself; so
 * whoever queues sets it, and a release that finds the queue empty clears it.
 *
 * It is written through the whole head, as it is read: a processor waits for a byte that was just written when it
 * reads four. */
enum { HELD = 1, CONTENDED = 2, LOCK_STATE = HELD | CONTENDED };

_Static_assert(LOCK_FREE == LOCK << 16 && LOCK_HELD == (LOCK_FREE | HELD), "what core.h tells of a lock's word");

static inline int lock_is_held(const slot *lock) { return lock->head & HELD; }

static inline void lock_hold(slot *lock) { lock->head |= HELD; }

/* Whether the lock could be taken at once; then it is. */
static inline int lock_take(slot *lock)
{
    if (lock_is_held(lock) || !nobody_waits(lock)) return 0;
    lock_hold(lock);
    return 1;
}

static inline void lock_contend(slot *lock) { lock->head |= CONTENDED; }

/* A waiter that does not take the lock was resumed: if it was its turn, it is the next one's. */
static inline void lock_pass(slot *lock, const slot *waiter)
{
    (void)waiter;
    if (!lock_is_held(lock)) lock_give(lock);
}

#endif
#endif
