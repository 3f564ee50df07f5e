/* value.h - what an event's flag, a semaphore's permits and a condition's notifications are, where nobody shares them.
 * The files of shared/ have the same names. */
#ifndef WAITLINE_VALUE_H
#define WAITLINE_VALUE_H

#include "wait.h"

#define UNBOUNDED UINT32_MAX

/* Whether a newcomer must wait. */
int permits_out(const slot *semaphore);

/* Gives a permit that is there to the first pending waiter: how many it woke, 0 or 1. */
int32_t permit_hand(slot *semaphore);

#ifdef WAITLINE_SHARED

int32_t event_flag(slot *event);
int32_t event_raise(slot *event);
void event_lower(slot *event);
int32_t permits_of(const slot *semaphore);
void permits_begin(slot *semaphore, uint32_t value, uint32_t bound);
int permit_take(slot *semaphore);
int32_t permit_put(slot *semaphore);
void permit_put_back(slot *semaphore);
int permit_claim(slot *semaphore, const slot *waiter);
int32_t permit_again(slot *semaphore, slot *waiter);
int32_t notify(slot *condition, uint32_t n);
void notified(slot *waiter, int was);
void notification_over(slot *condition, const slot *waiter);
void contend(slot *object);

#else

static inline int32_t event_flag(slot *event) { return event->state; }
static inline void event_lower(slot *event) { event->state = 0; }
static inline int32_t event_raise(slot *event)
{
    event->state = 1;
    return wake_pending(event, LARGEST);
}

static inline int32_t permits_of(const slot *semaphore) { return (int32_t)semaphore->value; }
static inline void permits_begin(slot *semaphore, uint32_t value, uint32_t bound)
{
    semaphore->value = value;
    semaphore->bound = bound;
}

/* Takes one, unless somebody is before it. */
static inline int permit_take(slot *semaphore)
{
    if (permits_out(semaphore)) return 0;
    semaphore->value--;
    return 1;
}

/* One more, which goes to the first pending waiter if there is one: how many it woke, or an error. */
static inline int32_t permit_put(slot *semaphore)
{
    if (semaphore->value >= semaphore->bound) return E_BOUND;
    if (semaphore->value == LARGEST) return E_OVERFLOW;
    semaphore->value++;
    return permit_hand(semaphore);
}

/* One that a woken waiter did not need. */
static inline void permit_put_back(slot *semaphore)
{
    if (semaphore->value < LARGEST) semaphore->value++;
}

static inline int32_t notify(slot *condition, uint32_t n) { return wake_pending(condition, n); }
static inline void notified(slot *waiter, int was) { (void)waiter; (void)was; }
static inline void notification_over(slot *condition, const slot *waiter) { (void)condition; (void)waiter; }
static inline void contend(slot *object) { (void)object; }

#endif
#endif
