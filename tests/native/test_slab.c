/* slab.h and memory.c: handles, generations, where the slots come from, and what happens when there are none. */
#define _DEFAULT_SOURCE
#include <sys/resource.h>
#include "check.h"

enum { USES = 128 };

/* Before anything is mapped: the system may refuse the whole range. */
static void no_address_space(void)
{
    struct rlimit before, none;
    CHECK_IS(getrlimit(RLIMIT_AS, &before), 0);
    none = before;
    none.rlim_cur = 0;
    CHECK_IS(setrlimit(RLIMIT_AS, &none), 0);
    int32_t refused = lock_new(), again = event_new();
    CHECK_IS(setrlimit(RLIMIT_AS, &before), 0);
    CHECK_IS(refused, E_MEMORY);
    CHECK_IS(again, E_MEMORY);
    CHECK(lock_new() > 0);
}

/* Nothing lies in an empty core, whatever the number. */
static void an_empty_core_knows_no_handle(void)
{
    fresh(ROOMY);
    for (uint32_t generation = 0; generation < 256; generation++) {
        for (uint32_t place = 1; place < MOST_SLOTS; place = place * 2 + 1) {
            CHECK_IS(lock_release(generation * GENERATION | place), E_CLOSED);
            CHECK_IS(wait_cancel(generation * GENERATION | place), E_CLOSED);
            CHECK_IS(object_close(generation * GENERATION | place), E_CLOSED);
        }
    }
    CHECK(!wait_resume());
    CHECK_IS(slots_touched(), 0);
}

static void a_generation_comes_round_after_128_uses(void)
{
    int32_t handles[USES];
    fresh(ROOMY);
    for (int use = 0; use < USES; use++) {
        handles[use] = event_new();
        CHECK(handles[use] > 0);
        for (int stale = 0; stale < use; stale++) {
            CHECK(handles[stale] != handles[use]);
            CHECK_IS(event_is_set((uint32_t)handles[stale]), E_CLOSED);
            CHECK_IS(object_close((uint32_t)handles[stale]), E_CLOSED);
        }
        CHECK_IS(event_is_set((uint32_t)handles[use]), 0);
        CHECK_IS(object_close((uint32_t)handles[use]), 0);
    }
    CHECK_IS(event_new(), handles[0]);
    CHECK_IS(slots_touched(), 1);
}

/* A ticket is of the same kind: the wait of a later generation is not cancelled by it. */
static void a_stale_ticket_finds_nothing(void)
{
    int32_t tickets[USES];
    fresh(ROOMY);
    uint32_t semaphore = (uint32_t)semaphore_new(0);
    for (int use = 0; use < USES; use++) {
        tickets[use] = semaphore_acquire(semaphore, (uint32_t)use);
        CHECK(tickets[use] > 0);
        for (int stale = 0; stale < use; stale++) {
            CHECK_IS(wait_cancel((uint32_t)tickets[stale]), E_CLOSED);
            CHECK_IS(wait_mark((uint32_t)tickets[stale], 999), E_CLOSED);
        }
        CHECK_IS(semaphore_release(semaphore), 1);
        CHECK_RESUMED(use, PASSED);
    }
    CHECK_IS(semaphore_acquire(semaphore, 0), tickets[0]);
    CHECK_IS(slots_touched(), 2);
}

static void the_last_freed_is_used_first(void)
{
    uint32_t handles[3], place[3];
    fresh(ROOMY);
    for (int i = 0; i < 3; i++) place[i] = (handles[i] = (uint32_t)lock_new()) % MOST_SLOTS;
    CHECK(place[0] < place[1] && place[1] < place[2]);
    CHECK_IS(object_close(handles[1]), 0);
    CHECK_IS(object_close(handles[0]), 0);
    CHECK_IS(object_close(handles[2]), 0);
    CHECK_IS((uint32_t)event_new() % MOST_SLOTS, place[2]);
    CHECK_IS((uint32_t)barrier_new(2) % MOST_SLOTS, place[0]);
    CHECK_IS((uint32_t)lock_new() % MOST_SLOTS, place[1]);
    CHECK_IS(slots_touched(), 3);
    CHECK_IS((uint32_t)lock_new() % MOST_SLOTS, place[2] + 1);
}

/* Whatever stood there before, a new object is as new. */
static void a_used_slot_is_as_good_as_new(void)
{
    fresh(ROOMY);
    uint32_t barrier = (uint32_t)barrier_new(3);
    for (uint32_t i = 0; i < 2; i++) CHECK(barrier_wait(barrier, i) > 0);
    CHECK_IS(object_close(barrier), 2);
    for (uint32_t i = 0; i < 2; i++) CHECK_RESUMED(i, E_CLOSED);
    uint32_t semaphore = (uint32_t)semaphore_new(0), event = (uint32_t)event_new(), lock = (uint32_t)lock_new();
    CHECK_IS(slots_touched(), 3);
    CHECK_IS(semaphore_value(semaphore), 0);
    CHECK_IS(object_waiting(semaphore), 0);
    CHECK_IS(event_is_set(event), 0);
    CHECK_IS(object_waiting(event), 0);
    CHECK_IS(lock_locked(lock), 0);
    CHECK_IS(object_waiting(lock), 0);
    CHECK_IS(lock_release(lock), E_NOT_ACQUIRED);
}

/* --- out of memory -------------------------------------------------------------------------------------- */

static uint32_t lock, event, condition, semaphore, bounded, barrier;

/* Everything that takes a slot, one after the other. */
static int32_t allocate(int n)
{
    switch (n) {
    case 0: return (int32_t)(lock = (uint32_t)lock_new());
    case 1: return (int32_t)(event = (uint32_t)event_new());
    case 2: return (int32_t)(condition = (uint32_t)condition_new(lock));
    case 3: return (int32_t)(semaphore = (uint32_t)semaphore_new(0));
    case 4: return (int32_t)(bounded = (uint32_t)bounded_semaphore_new(0));
    case 5: return (int32_t)(barrier = (uint32_t)barrier_new(2));
    case 6: return lock_acquire(lock, NOW_OR_NEVER), lock_acquire(lock, 6);
    case 7: return event_wait(event, 7);
    case 8: return condition_wait(condition, 8);
    case 9: return semaphore_acquire(semaphore, 9);
    case 10: return semaphore_acquire(bounded, 10);
    default: return barrier_wait(barrier, 11);
    }
}

enum { ALLOCATIONS = 12 };

static struct {
    int32_t waiting[6], state;
    uint32_t used;
    ref first_ready;
} seen;

static void look(void)
{
    const uint32_t objects[] = {lock, event, condition, semaphore, bounded, barrier};
    for (int i = 0; i < 6; i++) seen.waiting[i] = object_waiting(objects[i]);
    seen.state = barrier_state(barrier);
    seen.used = slots_used();
    seen.first_ready = core.first_ready;
}

/* With room for n, the n-th fails and nothing has changed; with one more, all goes on as if nothing had been. */
static void each_allocation_fails_once(uint32_t n)
{
    fresh(n);
    lock = event = condition = semaphore = bounded = barrier = 0;
    for (int i = 0; i < ALLOCATIONS; i++) {
        if ((uint32_t)i == n) {
            look();
            uint8_t before[sizeof seen];
            memcpy(before, &seen, sizeof seen);
            CHECK_IS(allocate(i), E_MEMORY);
            CHECK_IS(allocate(i), E_MEMORY);
            if (i < 6) *(uint32_t *[]){&lock, &event, &condition, &semaphore, &bounded, &barrier}[i] = 0;
            look();
            CHECK_IS(memcmp(before, &seen, sizeof seen), 0);
            native_slots = ROOMY;
        }
        CHECK(allocate(i) > 0);
    }
    CHECK_IS(slots_used(), ALLOCATIONS);

    CHECK_IS(event_set(event), 1);
    CHECK_IS(semaphore_release(semaphore), 1);
    CHECK_IS(barrier_wait(barrier, 0), PASSED);
    CHECK_RESUMED(6, PASSED);
    CHECK_IS(condition_notify(condition, 1), 1);
    CHECK_IS(object_close(bounded), 1);
    CHECK_RESUMED(7, PASSED);
    CHECK_RESUMED(9, PASSED);
    CHECK_RESUMED(11, PASSED);
    CHECK_RESUMED(8, MOVED);
    CHECK_RESUMED(10, E_CLOSED);
    CHECK_IS(lock_release(lock), 1);
    CHECK_RESUMED(8, PASSED);
    CHECK_IS(slots_used(), 5);
}

/* A freed slot is room again; nothing is given back to the system meanwhile. */
static void full_and_freed(void)
{
    enum { ROOM = 5000 };
    fresh(ROOM);
    uint32_t queue = (uint32_t)semaphore_new(0);
    for (uint32_t i = 1; i < ROOM; i++) CHECK(semaphore_acquire(queue, i) > 0);
    for (int again = 0; again < 3; again++) CHECK_IS(semaphore_acquire(queue, ROOM), E_MEMORY);
    CHECK_IS(lock_new(), E_MEMORY);
    CHECK_IS(object_waiting(queue), ROOM - 1);
    CHECK_IS(semaphore_release(queue), 1);
    CHECK_RESUMED(1, PASSED);
    CHECK(semaphore_acquire(queue, ROOM) > 0);
    CHECK_IS(semaphore_acquire(queue, 0), E_MEMORY);
    for (uint32_t i = 2; i <= ROOM; i++) {
        CHECK_IS(semaphore_release(queue), 1);
        CHECK_RESUMED(i, PASSED);
    }
    CHECK_IS(slots_used(), 1);
    CHECK_IS(slots_touched(), ROOM);
}

/* All 16,777,215 of them, natively as on WebAssembly. */
static void every_slot_there_is(void)
{
    fresh(ROOMY);
    uint32_t queue = (uint32_t)event_new();
    int32_t ticket = 0, last = 0;
    for (uint32_t i = 1; (ticket = event_wait(queue, i)) > 0; i++) last = ticket;
    CHECK_IS(ticket, E_MEMORY);
    CHECK_IS(object_waiting(queue), MOST_SLOTS - 2);
    CHECK_IS((uint32_t)last % MOST_SLOTS, MOST_SLOTS - 1);
    CHECK_IS(wait_cancel((uint32_t)last), PASSED);
    CHECK_RESUMED(MOST_SLOTS - 2, CANCELLED);
    CHECK_IS((uint32_t)lock_new() % MOST_SLOTS, MOST_SLOTS - 1);
    CHECK_IS(lock_new(), E_MEMORY);
    CHECK_IS(object_discard(queue), MOST_SLOTS - 3);
    CHECK(!wait_resume());
    CHECK_IS(slots_used(), 1);
}

int main(void)
{
    no_address_space();
    an_empty_core_knows_no_handle();
    a_generation_comes_round_after_128_uses();
    a_stale_ticket_finds_nothing();
    the_last_freed_is_used_first();
    a_used_slot_is_as_good_as_new();
    for (uint32_t n = 0; n < ALLOCATIONS; n++) each_allocation_fails_once(n);
    full_and_freed();
    every_slot_there_is();
    return 0;
}
