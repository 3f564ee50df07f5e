/* check.h - all that the native tests need of a framework: a check that says what it saw, and an empty core. */
#ifndef WAITLINE_CHECK_H
#define WAITLINE_CHECK_H

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "wait.h"

#define CHECK(condition) \
    ((condition) ? (void)0 : (fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition), exit(1)))

#define CHECK_IS(actual, expected)                                                                          \
    do {                                                                                                    \
        int64_t is_ = (actual), should_ = (expected);                                                       \
        if (is_ == should_) break;                                                                          \
        fprintf(stderr, "%s:%d: %s is %" PRId64 ", expected %s, %" PRId64 "\n", __FILE__, __LINE__, #actual, \
                is_, #expected, should_);                                                                   \
        exit(1);                                                                                            \
    } while (0)

/* The next resumption must be that of the wait with this cookie. */
#define CHECK_RESUMED(cookie_, outcome_)             \
    do {                                             \
        const resumption *next_ = wait_resume();     \
        CHECK(next_);                                \
        CHECK_IS(next_->cookie, cookie_);            \
        CHECK_IS(next_->outcome, outcome_);          \
    } while (0)

#ifndef WAITLINE_SHARED

/* An empty core with room for that many objects and waits. */
static inline void fresh(uint32_t slots)
{
    if (core.end) memset(at(FIRST_SLOT), 0, core.end - FIRST_SLOT);
    core = (struct core){0};
    native_slots = slots;
}

enum { ROOMY = MOST_SLOTS - 1 };

static inline uint32_t slots_touched(void) { return core.end ? (core.end - FIRST_SLOT) / sizeof(slot) : 0; }

/* How many are in use; all others must be on the free list, once. */
static inline uint32_t slots_used(void)
{
    uint32_t used = 0, freed = 0, all = slots_touched();
    for (uint32_t i = 0; i < all; i++) used += at(FIRST_SLOT)[i].kind != FREE;
    for (ref r = core.free; r && freed <= all; r = at(r)->queue.next, freed++) CHECK_IS(at(r)->kind, FREE);
    CHECK_IS(used + freed, all);
    return used;
}

#endif
#endif
