/* Lock, between agents. */
#include "agents.h"

enum { BATCH = 32 };

static int32_t a, b, c;
static uint32_t la, lb, lc;

static void three(int fair)
{
    empty_space(8, 4, 64);
    a = join(), b = join(), c = join();
    as(a);
    la = (uint32_t)lock_new();
    if (fair >= 0) CHECK_IS(object_fairness(la, (uint32_t)fair), PASSED);
    lb = known_to(b, LOCK, la);
    lc = known_to(c, LOCK, la);
}

static void over(void)
{
    as(a);
    object_close(la);
    for (int32_t agent = a; agent <= c; agent++) {
        as(agent);
        look();
        while (wait_resume());
        CHECK_IS(agent_waits(), 0);
        CHECK_IS(slots_used(), 0);
    }
    CHECK_IS(records_used(), 0);
}

static void one_at_a_time(void)
{
    three(-1);
    CHECK_IS(lock_locked(la), 0);
    CHECK_IS(lock_release(la), E_NOT_ACQUIRED);
    CHECK_IS(lock_acquire(la, 1), PASSED);
    as(b);
    CHECK_IS(lock_locked(lb), 1);
    CHECK_IS(lock_acquire(lb, NOW_OR_NEVER), E_WOULD_WAIT);
    CHECK(lock_acquire(lb, 2) > 0);
    CHECK(sleeps());
    as(a);
    CHECK_IS(object_waiting(la), 1);
    CHECK_IS(lock_release(la), 0);
    CHECK(was_woken(b));
    CHECK_IS(lock_locked(la), 0);
    CHECK_IS(lock_release(la), E_NOT_ACQUIRED);
    as(b);
    CHECK_IS(look(), 1);
    as(a);   /* reserved: it is not locked, and yet not to have */
    CHECK_IS(lock_locked(la), 0);
    CHECK_IS(lock_acquire(la, NOW_OR_NEVER), E_WOULD_WAIT);
    CHECK_IS(lock_release(la), E_NOT_ACQUIRED);
    as(b);
    CHECK_RESUMED(2, PASSED);
    CHECK_NOBODY();
    as(a);
    CHECK_IS(lock_locked(la), 1);
    CHECK_IS(lock_release(la), 0);   /* nobody owns anything: this is not the holder */
    CHECK_IS(lock_locked(la), 0);
    over();
}

/* Within an agent, in the order they came, with no word of the record but the value. */
static void within_an_agent(void)
{
    three(-1);
    CHECK_IS(lock_acquire(la, 0), PASSED);
    for (uint32_t i = 1; i < 9; i++) CHECK(lock_acquire(la, i) > 0);
    for (uint32_t i = 1; i < 9; i++) {
        CHECK_IS(lock_release(la), 1);
        CHECK_RESUMED(i, PASSED);
        CHECK_NOBODY();
    }
    CHECK_IS(lock_release(la), 0);
    over();
}

/* At most `batch` in a row while another agent waits. */
static void bounded(uint32_t batch)
{
    three((int)batch);
    uint32_t in_a_row = 0;
    CHECK_IS(lock_acquire(la, 0), PASSED);
    as(b);
    CHECK(lock_acquire(lb, 1) > 0);
    as(a);
    do {
        in_a_row++;
        CHECK_IS(lock_release(la), 0);
    } while (lock_acquire(la, NOW_OR_NEVER) == PASSED);
    CHECK_IS(in_a_row, batch + 1);   /* the first was taken while nobody waited */
    CHECK(lock_acquire(la, 2) > 0);
    as(b);
    look();
    CHECK_RESUMED(1, PASSED);
    CHECK_IS(lock_release(lb), 0);
    as(a);
    look();
    CHECK_RESUMED(2, PASSED);
    over();
}

/* And so for waiters within an agent. */
static void bounded_within(uint32_t batch)
{
    three((int)batch);
    CHECK_IS(lock_acquire(la, 0), PASSED);
    as(b);
    CHECK(lock_acquire(lb, 1) > 0);
    as(a);
    for (uint32_t i = 0; i < 60; i++) CHECK(lock_acquire(la, 100 + i) > 0);
    uint32_t in_a_row = 1;
    for (; lock_release(la); in_a_row++) CHECK_RESUMED(99 + in_a_row, PASSED);
    CHECK_IS(in_a_row, batch + 1);
    as(b);
    look();
    CHECK_RESUMED(1, PASSED);
    over();
}

/* The turn goes round. */
static void round_robin(void)
{
    three(1);
    CHECK_IS(lock_acquire(la, 0), PASSED);
    int32_t agents[] = {b, c, a};
    uint32_t locks[] = {lb, lc, la};
    for (int i = 0; i < 3; i++) {
        as(agents[i]);
        for (uint32_t k = 0; k < 3; k++) CHECK(lock_acquire(locks[i], k) > 0);
    }
    as(a);
    CHECK_IS(lock_release(la), 1);   /* its own, once: nobody had been before it */
    for (uint32_t k = 0; k < 3; k++) {
        as(a);
        look();
        CHECK_RESUMED(k, PASSED);
        CHECK_IS(lock_release(la), 0);
        as(b);
        look();
        CHECK_RESUMED(k, PASSED);
        CHECK_IS(lock_release(lb), 0);
        as(c);
        look();
        CHECK_RESUMED(k, PASSED);
        lock_release(lc);
    }
    over();
}

/* What stands in line with a strict lock, and who gets it. */
static void strict(void)
{
    three(0);
    int32_t agents[] = {a, b, c};
    uint32_t locks[] = {la, lb, lc};
    static const int order[] = {1, 2, 1, 1, 0, 2, 0, 0, 1, 2, 2, 0, 1};
    enum { MANY = sizeof order / sizeof *order };
    uint32_t tickets[MANY];
    CHECK_IS(lock_acquire(la, 0), PASSED);
    for (uint32_t i = 0; i < MANY; i++) {
        as(agents[order[i]]);
        tickets[i] = (uint32_t)lock_acquire(locks[order[i]], i);
    }
    /* Whoever gives up changes nothing for the others. */
    static const uint32_t gives_up[] = {3, 0, 7, 9};
    for (uint32_t i = 0; i < 4; i++) {
        int who = order[gives_up[i]];
        as(agents[who]);
        CHECK_IS(wait_cancel(tickets[gives_up[i]]), PASSED);
        CHECK_RESUMED(gives_up[i], CANCELLED);
    }
    as(a);
    CHECK_IS(lock_release(la), 0);
    for (uint32_t i = 0; i < MANY; i++) {
        if (i == 3 || i == 0 || i == 7 || i == 9) continue;
        as(agents[order[i]]);
        look();
        CHECK_RESUMED(i, PASSED);
        CHECK_NOBODY();
        lock_release(locks[order[i]]);
    }
    over();
}

/* Who gives up while it is its turn hands that on to whoever came next, which may be in another agent. */
static void strict_turns_change(void)
{
    three(0);
    CHECK_IS(lock_acquire(la, 0), PASSED);
    as(b);
    uint32_t first = (uint32_t)lock_acquire(lb, 1);
    as(c);
    CHECK(lock_acquire(lc, 2) > 0);
    as(b);
    CHECK(lock_acquire(lb, 3) > 0);
    wait_cancel(first);
    CHECK_RESUMED(1, CANCELLED);
    as(a);
    CHECK_IS(lock_release(la), 0);
    as(b);
    look();
    CHECK_NOBODY();
    as(c);
    look();
    CHECK_RESUMED(2, PASSED);
    CHECK_IS(lock_release(lc), 0);
    as(b);
    look();
    CHECK_RESUMED(3, PASSED);
    over();
}

static void cancelling(void)
{
    three(-1);
    CHECK_IS(lock_acquire(la, 0), PASSED);
    as(b);
    uint32_t one = (uint32_t)lock_acquire(lb, 1), two = (uint32_t)lock_acquire(lb, 2);
    as(c);
    CHECK(lock_acquire(lc, 3) > 0);
    as(b);
    CHECK_IS(wait_cancel(two), PASSED);
    CHECK_IS(wait_cancel(two), PASSED);
    CHECK_RESUMED(2, CANCELLED);
    CHECK_IS(wait_cancel(two), E_CLOSED);
    CHECK_IS(object_waiting(lb), 2);
    as(a);
    CHECK_IS(lock_release(la), 0);
    as(b);
    look();
    CHECK_IS(wait_cancel(one), PASSED);   /* woken: what it was given passes on */
    as(c);
    look();
    CHECK_NOBODY();
    CHECK(sleeps());
    as(b);
    CHECK_RESUMED(1, CANCELLED);
    CHECK(was_woken(c));
    as(c);
    look();
    CHECK_RESUMED(3, PASSED);

    /* The only one gives up: nobody is in line, and the lock is free for all. */
    as(b);
    one = (uint32_t)lock_acquire(lb, 1);
    as(c);
    CHECK_IS(lock_release(lc), 0);
    as(b);
    wait_cancel(one);
    CHECK_RESUMED(1, CANCELLED);
    as(a);
    CHECK_IS(lock_acquire(la, NOW_OR_NEVER), PASSED);
    over();
}

/* A head that gave up and is not resumed yet keeps nobody out but those behind it. */
static void a_cancelled_head(void)
{
    three(-1);
    CHECK_IS(lock_acquire(la, 0), PASSED);
    as(b);
    uint32_t one = (uint32_t)lock_acquire(lb, 1);
    CHECK(lock_acquire(lb, 2) > 0);
    CHECK_IS(wait_cancel(one), PASSED);
    as(a);
    CHECK_IS(lock_release(la), 0);
    as(b);
    look();
    CHECK_RESUMED(1, CANCELLED);
    CHECK_RESUMED(2, PASSED);
    over();
}

static void closing(void)
{
    three(-1);
    CHECK_IS(lock_acquire(la, 0), PASSED);
    as(b);
    CHECK(lock_acquire(lb, 1) > 0);
    as(c);
    CHECK(lock_acquire(lc, 2) > 0);
    CHECK(sleeps());
    as(b);
    CHECK_IS(object_close(lb), 1);
    CHECK_RESUMED(1, E_CLOSED);
    CHECK(was_woken(c));
    as(a);
    CHECK_IS(lock_release(la), E_CLOSED);
    CHECK_IS(lock_locked(la), E_CLOSED);
    CHECK_IS(lock_abandoned(la), E_CLOSED);
    CHECK_IS(lock_mend(la), E_CLOSED);
    CHECK_IS(object_fairness(la, 1), E_CLOSED);
    CHECK_IS(object_waiting(la), 1);
    as(c);
    look();
    CHECK_RESUMED(2, E_CLOSED);
    over();
}

int main(void)
{
    one_at_a_time();
    within_an_agent();
    for (uint32_t batch = 1; batch <= BATCH; batch++) bounded(batch), bounded_within(batch);
    round_robin();
    strict();
    strict_turns_change();
    cancelling();
    a_cancelled_head();
    closing();
    return 0;
}
