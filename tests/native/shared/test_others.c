/* Event, semaphore, condition and barrier between agents, and threads that block in them. */
#include "agents.h"

static int32_t a, b;

static void two(void)
{
    empty_space(8, 3, 64);
    a = join(), b = join();
    as(a);
}

static void events(void)
{
    two();
    uint32_t event = (uint32_t)event_new(), its = known_to(b, EVENT, event);
    as(b);
    CHECK(event_wait(its, 1) > 0);
    CHECK(event_wait(its, 2) > 0);
    CHECK(sleeps());
    as(a);
    CHECK_IS(event_set(event), 0);
    CHECK_IS(event_set(event), 0);
    CHECK(was_woken(b));
    CHECK_IS(event_clear(event), PASSED);   /* whoever waited before passes all the same */
    as(b);
    CHECK_IS(event_is_set(its), 0);
    look();
    CHECK(event_wait(its, 3) > 0);
    CHECK_RESUMED(1, PASSED);
    CHECK_RESUMED(2, PASSED);
    CHECK_NOBODY();
    CHECK_IS(event_set(its), 1);
    CHECK_RESUMED(3, PASSED);
    as(a);
    CHECK_IS(event_wait(event, 4), PASSED);
}

static void semaphores(void)
{
    two();
    CHECK_IS(semaphore_new(1u << 31), E_RANGE);
    uint32_t semaphore = (uint32_t)bounded_semaphore_new(2), its = known_to(b, SEMAPHORE, semaphore);
    CHECK_IS(semaphore_release(semaphore), E_BOUND);
    CHECK_IS(semaphore_acquire(semaphore, 0), PASSED);
    as(b);
    CHECK_IS(semaphore_acquire(its, 0), PASSED);
    CHECK_IS(semaphore_locked(its), 1);
    uint32_t one = (uint32_t)semaphore_acquire(its, 1);
    CHECK(semaphore_acquire(its, 2) > 0);
    as(a);
    CHECK_IS(semaphore_release(semaphore), 0);
    CHECK_IS(semaphore_release(semaphore), 0);   /* nobody owns a permit */
    as(b);
    look();
    wait_cancel(one);
    CHECK_RESUMED(1, CANCELLED);
    CHECK_RESUMED(2, PASSED);
    CHECK_IS(semaphore_value(its), 1);
}

static void conditions(void)
{
    two();
    uint32_t lock = (uint32_t)lock_new(), lb = known_to(b, LOCK, lock);
    uint32_t condition = (uint32_t)condition_new(lock), cb = known_to(b, CONDITION, condition);
    as(b);
    CHECK_IS(condition_wait(cb, 1), E_WAIT_UNLOCKED);
    CHECK_IS(lock_acquire(lb, 0), PASSED);
    uint32_t one = (uint32_t)condition_wait(cb, 1);
    CHECK_IS(lock_acquire(lb, 0), PASSED);
    CHECK(condition_wait(cb, 2) > 0);
    as(a);
    CHECK_IS(lock_acquire(lock, 0), PASSED);
    CHECK(condition_wait(condition, 3) > 0);
    CHECK_IS(lock_acquire(lock, 0), PASSED);
    CHECK_IS(condition_notify(condition, 2), 1);   /* one to each agent */
    as(b);
    look();
    wait_cancel(one);   /* notified, so that another gets it */
    CHECK_IS(wait_resume()->outcome, MOVED);
    as(a);
    CHECK_IS(wait_resume()->outcome, MOVED);
    CHECK_IS(lock_release(lock), 1);
    CHECK_RESUMED(3, PASSED);
    CHECK_IS(lock_release(lock), 0);
    as(b);
    look();
    CHECK_RESUMED(1, CANCELLED);
    CHECK_IS(wait_resume()->outcome, MOVED);
    CHECK_IS(lock_release(lb), 1);
    CHECK_RESUMED(2, PASSED);
    CHECK_NOBODY();
}

static void barriers(void)
{
    two();
    CHECK_IS(barrier_new(0), E_RANGE);
    uint32_t barrier = (uint32_t)barrier_new(3), its = known_to(b, BARRIER, barrier);
    for (int round = 0; round < 3; round++) {
        as(a);
        CHECK(barrier_wait(barrier, 1) > 0);
        as(b);
        CHECK(barrier_wait(its, 2) > 0);
        CHECK_IS(object_waiting(its), 2);
        CHECK_IS(barrier_wait(its, 3), PASSED);
        CHECK_IS(barrier_state(its), DRAINING);
        CHECK(barrier_wait(its, 4) > 0);   /* kept out */
        CHECK_RESUMED(2, PASSED);
        CHECK_IS(core.last.index, 0);
        as(a);
        look();
        CHECK_RESUMED(1, PASSED);
        CHECK_IS(core.last.index, 1);
        as(b);
        look();
        CHECK_RESUMED(4, WAITS);
        CHECK_IS(barrier_state(its), FILLING);
        as(a);
        CHECK_IS(barrier_abort(barrier), 0);
        CHECK_IS(barrier_wait(barrier, 5), E_ABORTED);
        as(b);
        look();
        CHECK_RESUMED(4, E_RESET);
        CHECK_IS(barrier_reset(its), 0);
    }
}

static void blocking(void)
{
    two();
    uint32_t lock = (uint32_t)lock_new(), lb = known_to(b, LOCK, lock);
    CHECK_IS(block_begin(lock), PASSED);
    CHECK_IS(block_begin(lock), E_DEADLOCK);
    as(b);
    CHECK(lock_acquire(lb, 1) > 0);
    CHECK_IS(block_begin(lb), E_WOULD_WAIT);
    CHECK_IS(object_waiting(lb), 2);
    CHECK_IS(block_try(lb), E_WOULD_WAIT);
    CHECK_IS(agent_arm(PARKED), 1);
    as(a);
    CHECK_IS(lock_release(lock), 0);
    CHECK(was_woken(b));
    as(b);
    look();
    CHECK_IS(block_try(lb), PASSED);   /* before its own waiter */
    CHECK_IS(lock_release(lb), 1);
    CHECK_RESUMED(1, PASSED);
    as(a);
    CHECK_IS(block_begin(lock), E_WOULD_WAIT);
    CHECK_IS(block_end(lock), E_WOULD_WAIT);
    CHECK_IS(object_waiting(lock), 0);

    uint32_t condition = (uint32_t)condition_new(lock), cb = known_to(b, CONDITION, condition);
    as(b);
    CHECK_IS(block_begin(cb), E_WOULD_WAIT);   /* releases the lock */
    as(a);
    CHECK_IS(lock_acquire(lock, 0), PASSED);
    CHECK_IS(condition_notify(condition, 5), 0);
    CHECK_IS(lock_release(lock), 0);
    as(b);
    CHECK_IS(block_try(cb), PASSED);
    CHECK_IS(block_begin(lb), PASSED);
    CHECK_IS(block_over(cb, 1), PASSED);

    uint32_t semaphore = (uint32_t)semaphore_new(0), event = (uint32_t)event_new(), barrier = (uint32_t)barrier_new(2);
    uint32_t sa = known_to(a, SEMAPHORE, semaphore), ea = known_to(a, EVENT, event), ba = known_to(a, BARRIER, barrier);
    CHECK_IS(block_begin(semaphore), E_WOULD_WAIT);
    as(a);
    CHECK_IS(semaphore_release(sa), 0);
    as(b);
    CHECK_IS(block_end(semaphore), PASSED);   /* just then */
    CHECK_IS(block_begin(event), E_WOULD_WAIT);
    as(a);
    event_set(ea);
    event_clear(ea);
    as(b);
    CHECK_IS(block_try(event), PASSED);
    CHECK_IS(block_begin(barrier), E_WOULD_WAIT);
    as(a);
    CHECK_IS(barrier_wait(ba, 7), PASSED);
    as(b);
    CHECK_IS(block_try(barrier), PASSED);
    CHECK_IS(block_index(), 0);
    CHECK_IS(barrier_state(barrier), FILLING);
    CHECK_IS(block_begin(event), E_WOULD_WAIT);
    as(a);
    object_close(ea);
    as(b);
    CHECK_IS(block_try(event), E_CLOSED);
    look();
    CHECK_IS(block_begin(event), E_CLOSED);
}

int main(void)
{
    events();
    semaphores();
    conditions();
    barriers();
    blocking();
    return 0;
}
