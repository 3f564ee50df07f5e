/* condition.h - what a lock, and closing, need of conditions. */
#ifndef WAITLINE_CONDITION_H
#define WAITLINE_CONDITION_H

#include "lock.h"

/* A condition's waiter was resumed by the lock with that outcome: how its wait goes on. */
int32_t condition_return(slot *lock, slot *waiter, int32_t outcome);

/* The condition that the waiter came from, if any, is to expect it no longer. */
void condition_forget(slot *waiter);

#endif
