/* slots.h - what must hold of the slots after every call, whatever was called. */
#ifndef WAITLINE_SLOTS_H
#define WAITLINE_SLOTS_H

#include "check.h"

enum { MOST_CHECKED = 256 };

/* An empty core with room for that many slots, at most MOST_CHECKED. */
void slots_fresh(uint32_t slots);

/* Free list, queues, ready queue and the lists of conditions are well formed, every waiter stands where its state
 * says, and the counts are those of the waiters. Then under ASan all memory that the next call has no business with
 * is poisoned: slot 0, what lies behind the next fresh slot, all of the free slots but what their list needs. */
void slots_check(void);

/* To tell whether a call has changed anything. */
void slots_save(void);
int slots_unchanged(void);

#endif
