/* lock.h - what a condition needs of its lock. */
#ifndef WAITLINE_LOCK_H
#define WAITLINE_LOCK_H

#include "wait.h"

/* Whether the lock could be taken at once; then it is. */
static inline int lock_take(slot *lock)
{
    if (lock->state || !nobody_waits(lock)) return 0;
    return lock->state = 1;
}

/* Unlocks; how many were woken by it, 0 or 1. */
int32_t lock_give(slot *lock);

#endif
