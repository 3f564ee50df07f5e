/* together.h - what sharing an object with other threads adds to the core; alone.h has the same names. */
#ifndef WAITLINE_TOGETHER_H
#define WAITLINE_TOGETHER_H

/* The object that the handle names, if it lives, and if this agent does in the eyes of the others. */
slot *live(uint32_t handle, kind kind);
static inline slot *live_fast(uint32_t handle, kind kind) { return live(handle, kind); }

/* A new object, with a record; NULL if there is none. */
slot *new_object(kind kind);

/* Closes the record for all, or only leaves it. */
void object_ended(slot *object, uint8_t how);

/* A waiter that is about to be cancelled may have been notified just now. */
void cancel_begun(slot *waiter);

void condition_opened(slot *condition);
void waiter_joined(slot *object, slot *waiter);
void waiter_ready(slot *waiter, int settled);
void waits_changed(slot *object);
int32_t waits_of(const slot *object);

static inline void wait_begun(void) { core.waits++; }
static inline void wait_over(void) { core.waits--; }

#endif
