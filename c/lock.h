/* lock.h - what a condition needs of its lock. */
#ifndef WAITLINE_LOCK_H
#define WAITLINE_LOCK_H

#include "wait.h"

/* Through the whole head, as the comparisons of acquire and release read it: a processor waits for a byte that
 * was just written when it reads four. */
static inline void lock_set(slot *lock, uint32_t locked) { lock->head = (lock->head & ~1u) | locked; }

/* Whether the lock could be taken at once; then it is. */
static inline int lock_take(slot *lock)
{
    if (lock->state || !nobody_waits(lock)) return 0;
    lock_set(lock, 1);
    return 1;
}

/* Unlocks; how many were woken by it, 0 or 1. */
int32_t lock_give(slot *lock);

#endif
