/* condition.h - what a lock, and closing, need of conditions. */
#ifndef WAITLINE_CONDITION_H
#define WAITLINE_CONDITION_H

#include "lock.h"

/* A condition's waiter was resumed by the lock with that outcome: how its wait goes on. */
int32_t condition_return(slot *lock, slot *waiter, int32_t outcome);

/* The waiter's condition is to expect it no longer. */
void condition_forget(slot *waiter);

/* Parts a condition from its lock: it accepts no more waits or notifications. */
void condition_orphan(slot *condition);

#endif
