/* The dead: what they held, waited for, had been given, or stood at. */
#include "agents.h"

static int32_t a, b, c;

static void three(void)
{
    empty_space(8, 4, 64);
    a = join(), b = join(), c = join();
    as(a);
}

static void a_holder(void)
{
    three();
    uint32_t lock = (uint32_t)lock_new(), lb = known_to(b, LOCK, lock), lc = known_to(c, LOCK, lock);
    as(b);
    CHECK_IS(lock_acquire(lb, 0), PASSED);
    as(c);
    CHECK(lock_acquire(lc, 1) > 0);
    CHECK(sleeps());
    as(a);
    dies(b);
    CHECK_IS(reap(b), 1);
    CHECK_IS(reap(b), 0);
    CHECK(was_woken(c));
    CHECK_IS(lock_abandoned(lock), 1);
    as(c);
    look();
    CHECK_RESUMED(1, PASSED);
    CHECK_IS(lock_abandoned(lc), 1);
    CHECK_IS(lock_mend(lc), PASSED);
    CHECK_IS(lock_abandoned(lc), 0);
}

static void a_waiter_whose_turn_it_is(void)
{
    three();
    uint32_t lock = (uint32_t)lock_new(), lb = known_to(b, LOCK, lock), lc = known_to(c, LOCK, lock);
    CHECK_IS(lock_acquire(lock, 0), PASSED);
    as(b);
    CHECK(lock_acquire(lb, 1) > 0);
    as(c);
    CHECK(lock_acquire(lc, 2) > 0);
    as(a);
    CHECK_IS(object_waiting(lock), 2);
    dies(b);
    CHECK_IS(lock_release(lock), 0);
    as(c);
    look();
    CHECK_NOBODY();
    CHECK_IS(reap(b), 1);
    CHECK_IS(object_waiting(lc), 1);
    look();
    CHECK_RESUMED(2, PASSED);
    CHECK_IS(lock_abandoned(lc), 0);
}

static void one_that_the_lock_was_reserved_for(void)
{
    three();
    uint32_t lock = (uint32_t)lock_new(), lb = known_to(b, LOCK, lock);
    CHECK_IS(lock_acquire(lock, 0), PASSED);
    as(b);
    CHECK(lock_acquire(lb, 1) > 0);
    as(a);
    CHECK_IS(lock_release(lock), 0);
    as(b);
    look();
    as(a);
    CHECK_IS(lock_acquire(lock, NOW_OR_NEVER), E_WOULD_WAIT);
    dies(b);
    CHECK_IS(reap(b), 1);
    CHECK_IS(lock_acquire(lock, NOW_OR_NEVER), PASSED);
    CHECK_IS(lock_abandoned(lock), 0);
}

static void permits(uint32_t recover)
{
    three();
    uint32_t semaphore = (uint32_t)bounded_semaphore_new(3), sb = known_to(b, SEMAPHORE, semaphore);
    CHECK_IS(semaphore_recover(semaphore, recover), PASSED);
    as(b);
    CHECK_IS(semaphore_acquire(sb, 0), PASSED);
    CHECK_IS(semaphore_acquire(sb, 0), PASSED);
    CHECK_IS(semaphore_acquire(sb, 0), PASSED);
    CHECK_IS(semaphore_release(sb), 0);
    as(a);
    CHECK_IS(semaphore_acquire(semaphore, 0), PASSED);
    CHECK(semaphore_acquire(semaphore, 4) > 0);
    dies(b);
    CHECK_IS(reap(b), 1);
    look();
    if (recover) CHECK_RESUMED(4, PASSED);
    else CHECK_NOBODY();
    CHECK_IS(semaphore_value(semaphore), recover ? 1 : 0);
}

/* What another gave back for it does not come back twice, beyond the bound. */
static void permits_given_back_by_another(void)
{
    three();
    uint32_t semaphore = (uint32_t)bounded_semaphore_new(1), sb = known_to(b, SEMAPHORE, semaphore);
    as(b);
    CHECK_IS(semaphore_acquire(sb, 0), PASSED);
    as(a);
    CHECK_IS(semaphore_release(semaphore), 0);
    dies(b);
    CHECK_IS(reap(b), 1);
    CHECK_IS(semaphore_value(semaphore), 1);
}

static void one_that_was_notified(void)
{
    three();
    uint32_t lock = (uint32_t)lock_new(), lb = known_to(b, LOCK, lock), lc = known_to(c, LOCK, lock);
    uint32_t condition = (uint32_t)condition_new(lock), cb = known_to(b, CONDITION, condition);
    uint32_t cc = known_to(c, CONDITION, condition);
    as(b);
    CHECK_IS(lock_acquire(lb, 0), PASSED);
    CHECK(condition_wait(cb, 1) > 0);
    as(c);
    CHECK_IS(lock_acquire(lc, 0), PASSED);
    CHECK(condition_wait(cc, 2) > 0);
    as(a);
    CHECK_IS(lock_acquire(lock, 0), PASSED);
    CHECK_IS(condition_notify(condition, 1), 0);   /* b's */
    dies(b);
    CHECK_IS(reap(b), 1);
    CHECK_IS(lock_release(lock), 0);
    as(c);
    look();
    CHECK_RESUMED(2, PASSED);
}

static void one_that_had_arrived(void)
{
    three();
    uint32_t barrier = (uint32_t)barrier_new(3), bb = known_to(b, BARRIER, barrier);
    CHECK(barrier_wait(barrier, 1) > 0);
    as(b);
    CHECK(barrier_wait(bb, 2) > 0);
    as(a);
    dies(b);
    CHECK_IS(reap(b), 1);
    CHECK_IS(barrier_state(barrier), BROKEN);
    look();
    CHECK_RESUMED(1, E_RESET);
    CHECK_IS(barrier_wait(barrier, 1), E_ABORTED);
    CHECK_IS(barrier_reset(barrier), 0);
    CHECK_IS(barrier_state(barrier), FILLING);
    CHECK(barrier_wait(barrier, 1) > 0);
    CHECK_IS(object_waiting(barrier), 1);
}

/* A reaper dies with its work half done; so does the one that reaped it, and its number is another's by then. */
static void reapers(void)
{
    three();
    uint32_t lock = (uint32_t)lock_new(), lb = known_to(b, LOCK, lock);
    as(b);
    CHECK_IS(lock_acquire(lb, 0), PASSED);
    as(a);
    dies(b);
    dies(c);
    agent_at((uint32_t)b)->state = 1u << LIFE | (uint32_t)c << REAPER | REAPED;   /* c had begun */
    CHECK_IS(reap(b), 0);   /* as far as anybody knows, c does it */
    CHECK_IS(reap(c), 1);
    CHECK_IS(agent_at((uint32_t)b)->state & AGENT_STATE, ABSENT);
    CHECK_IS(lock_locked(lock), 0);
    CHECK_IS(lock_abandoned(lock), 1);
}

/* Whoever was taken for dead finds everything closed. */
static void one_that_lives(void)
{
    three();
    uint32_t lock = (uint32_t)lock_new(), lb = known_to(b, LOCK, lock);
    CHECK_IS(reap(b), 1);
    as(b);
    CHECK_IS(lock_acquire(lb, 0), E_CLOSED);
    CHECK_IS(lock_release(lb), E_CLOSED);
    CHECK_IS(block_begin(lb), E_CLOSED);
    CHECK_IS(reap(a), 0);
    as(a);
    CHECK_IS(lock_locked(lock), 0);
}

/* The word says that it was woken, but who was to wake it died before. */
static void a_wake_that_never_came(void)
{
    three();
    uint32_t event = (uint32_t)event_new(), eb = known_to(b, EVENT, event);
    known_to(c, EVENT, event);
    as(b);
    CHECK(event_wait(eb, 1) > 0);
    CHECK(sleeps());
    agent_at((uint32_t)b)->wake = SIGNALLED;
    as(a);
    dies(c);
    CHECK_IS(reap(c), 1);
    CHECK(was_woken(b));
}

int main(void)
{
    a_holder();
    a_waiter_whose_turn_it_is();
    one_that_the_lock_was_reserved_for();
    permits(1);
    permits(0);
    permits_given_back_by_another();
    one_that_was_notified();
    one_that_had_arrived();
    reapers();
    one_that_lives();
    a_wake_that_never_came();
    return 0;
}
