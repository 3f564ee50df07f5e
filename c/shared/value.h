/* value.h - what records hold, and what an agent takes of it. */
#ifndef WAITLINE_SHARED_VALUE_H
#define WAITLINE_SHARED_VALUE_H

#include "../value.h"
#include "line.h"

/* In the low half of a lock's value. A lock that is neither to take nor held is reserved for the woken waiter at the
 * head of the queue of whoever took it last. */
enum { TO_TAKE = 1, IS_HELD = 2, ABANDONED = 4 };

/* Reserves the lock for the first waiter, if that is pending and may have it: how many it woke. */
int32_t lock_serve(slot *lock);

/* For a thread that blocks: takes it, or what was reserved for a waiter that is not resumed yet. */
int lock_seize(slot *lock);
int permit_seize(slot *semaphore);

/* Wakes all there are, if it was set since they came: how many. */
int32_t event_serve(slot *event, uint64_t value);

/* Wakes as many as were notified. */
void condition_serve(slot *condition);

/* A notification for this thread itself, which blocks: whether there was one. */
int condition_seize(slot *condition);
void condition_seized_over(slot *condition);

/* Wakes whoever may leave, or try again. */
void barrier_serve(slot *barrier);
int32_t barrier_waiting(const slot *barrier);
int32_t barrier_phase(const slot *barrier);

/* What a dead agent had: it is free again, or passed on. */
void lock_forget(record *r, uint32_t number);
void semaphore_forget(record *r, uint32_t number, int recover);
void condition_leave(record *r, uint32_t number);
void barrier_forget(record *r, uint32_t number);

/* What waits of this agent had that nobody is to hear of: so many were woken. */
void lock_vanish(slot *lock);
void semaphore_vanish(slot *semaphore, uint32_t woken);
void condition_vanish(slot *condition, uint32_t woken);
void barrier_vanish(slot *barrier, const slot *waiter);

void waiter_stands(slot *object, slot *waiter);
void waiter_again(slot *object, slot *waiter);
void arrival_next(slot *object, const slot *waiter);
void pending_more(slot *object);
/* `settled`: a condition's wait is not to be notified any more, and counts as such. */
void pending_less(slot *object, int settled);
int not_notified(record *r);

#endif
