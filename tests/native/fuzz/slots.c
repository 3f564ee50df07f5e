#include "slots.h"
#include "lock.h"
#include <sanitizer/asan_interface.h>

enum { BARRIER_KEPT_OUT = LARGEST };

/* What the waiters say about the object in that slot. */
typedef struct tally {
    uint32_t home, given_up, origin, arrived;
    int listed;     /* waiter: found in its object's queue; condition: found in its lock's list */
    int ready;      /* waiter: found on the ready queue */
} tally;

static tally tallies[MOST_CHECKED + 1];

static tally *tally_of(ref r) { return &tallies[(r - FIRST_SLOT) / sizeof(slot)]; }

static int is_slot(ref r) { return r >= FIRST_SLOT && r < core.end && r % sizeof(slot) == 0; }
static int is_waiter(ref r) { return is_slot(r) && at(r)->kind == WAITER; }
static kind kind_of(const slot *s) { return s->kind & ~(CLOSED | DISCARDED); }
static int is_object(ref r) { return is_slot(r) && kind_of(at(r)) >= LOCK && kind_of(at(r)) <= BARRIER; }

#define EACH_SLOT(r) for (ref r = FIRST_SLOT; r < core.end; r += sizeof(slot))

static void unpoison(void)
{
    if (core.end) ASAN_UNPOISON_MEMORY_REGION(at(0), sizeof(slot) * (MOST_CHECKED + 2));
}

/* Of what lies before the slots a head may be read, to find that it is none. */
static void poison(void)
{
    if (!core.end) return;
    ASAN_POISON_MEMORY_REGION((char *)at(0) + offsetof(slot, queue), sizeof(slot) - offsetof(slot, queue));
    ref behind = core.end + (core.free ? 0 : sizeof(slot));
    ASAN_POISON_MEMORY_REGION(at(behind), sizeof(slot) * (MOST_CHECKED + 2) - behind);
    for (ref r = core.free; r; r = at(r)->queue.next) {
        if (r != core.free) ASAN_POISON_MEMORY_REGION((char *)at(r) + offsetof(slot, queue.prev), 24);
    }
}

void slots_fresh(uint32_t slots)
{
    CHECK(slots <= MOST_CHECKED);
    unpoison();
    fresh(slots);
}

static void check_queue(ref r)
{
    slot *object = at(r);
    ref last = r, next = object->queue.next;
    for (; next != r; last = next, next = at(next)->queue.next) {
        CHECK(is_waiter(next));
        CHECK_IS(at(next)->home, r);
        CHECK_IS(at(next)->queue.prev, last);
        CHECK(!tally_of(next)->listed++);
    }
    CHECK_IS(object->queue.prev, last);
}

static void check_conditions(ref r)
{
    slot *lock = at(r);
    ref last = r, next = lock->conditions.next;
    for (; next != r; last = next, next = at(next)->conditions.next) {
        CHECK(is_object(next));
        CHECK_IS(kind_of(at(next)), CONDITION);
        CHECK_IS(at(next)->lock, r);
        CHECK_IS(at(next)->conditions.prev, last);
        CHECK(!tally_of(next)->listed++);
    }
    CHECK_IS(lock->conditions.prev, last);
}

static void check_ready(void)
{
    ref last = 0;
    for (ref r = core.first_ready; r; last = r, r = at(r)->ready) {
        CHECK(is_waiter(r));
        CHECK(at(r)->state != PENDING);
        CHECK(!tally_of(r)->ready++);
    }
    if (last) CHECK_IS(core.last_ready, last);
}

static void count_waiter(ref r)
{
    slot *s = at(r);
    CHECK(s->state <= SHUT);
    CHECK(is_object(s->home));
    CHECK_IS(tally_of(r)->ready, s->state != PENDING);
    /* Whoever is not in the queue any more was skipped, and must not harm whoever comes after it. */
    if (!tally_of(r)->listed) {
        CHECK(s->state != PENDING);
        CHECK_IS(s->queue.next, r);
        CHECK_IS(s->queue.prev, r);
    }
    tally *home = tally_of(s->home);
    home->home++;
    home->given_up += s->state == GIVEN_UP;
    home->arrived += kind_of(at(s->home)) == BARRIER && s->index != BARRIER_KEPT_OUT;
    if (!s->origin) return;
    CHECK(is_object(s->origin));
    CHECK_IS(kind_of(at(s->origin)), CONDITION);
    CHECK_IS(kind_of(at(s->home)), LOCK);
    tally_of(s->origin)->origin++;
}

static void check_object(ref r)
{
    const slot *s = at(r);
    const tally *t = tally_of(r);
    CHECK_IS(s->waiting, t->home);
    CHECK_IS(s->gone, t->given_up + t->origin);
    if (s->kind >= CLOSED) CHECK(s->waiting || s->gone);
    if (kind_of(s) == LOCK) CHECK(s->state <= LOCK_STATE);
    if (s->kind == LOCK && s->queue.next != r) CHECK(s->state & CONTENDED);
    if (kind_of(s) == EVENT) CHECK(s->state <= 1);
    if (kind_of(s) == EVENT && s->state && s->queue.next != r) CHECK(at(s->queue.prev)->state != PENDING);
    if (kind_of(s) == CONDITION) CHECK_IS(t->listed, s->lock != 0);
    if (kind_of(s) == SEMAPHORE) CHECK(s->value <= LARGEST);
    if (kind_of(s) != BARRIER || s->kind & DISCARDED) return;
    CHECK(s->state <= BROKEN);
    CHECK_IS(s->arrived, t->arrived);
    CHECK(s->arrived < s->parties);
}

void slots_check(void)
{
    unpoison();
    uint32_t all = slots_touched();
    CHECK(all <= MOST_CHECKED);
    memset(tallies, 0, sizeof *tallies * (all + 1));
    slots_used();
    check_ready();
    EACH_SLOT(r) {
        CHECK(at(r)->kind == FREE || is_waiter(r) || is_object(r));
        CHECK(at(r)->generation < 128);
        if (is_object(r)) check_queue(r);
        if (is_object(r) && kind_of(at(r)) == LOCK) check_conditions(r);
    }
    EACH_SLOT(r) if (is_waiter(r)) count_waiter(r);
    EACH_SLOT(r) if (is_object(r)) check_object(r);
    poison();
}

static struct core saved_core;
static char saved[sizeof(slot) * MOST_CHECKED];

/* `limit` may go up and nothing else, when a call asked for memory in vain. */
void slots_save(void)
{
    unpoison();
    saved_core = core;
    memcpy(saved, at(FIRST_SLOT), slots_touched() * sizeof(slot));
    poison();
}

int slots_unchanged(void)
{
    saved_core.limit = core.limit;
    if (!saved_core.end) saved_core.end = core.end;
    unpoison();
    int same = !memcmp(&core, &saved_core, sizeof core)
            && !memcmp(saved, at(FIRST_SLOT), slots_touched() * sizeof(slot));
    poison();
    return same;
}
