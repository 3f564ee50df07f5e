/* Agents and objects: who is there, who knows what, and that there is room again. */
#include "agents.h"

static void numbers_that_can_not_be(void)
{
    empty_space(1, 1, 1);
    CHECK_IS(space_size(0, 1, 1), 0);
    CHECK_IS(space_size(1, 0, 1), 0);
    CHECK_IS(space_size(1, 1, 0), 0);
    CHECK_IS(space_size(MOST_RECORDS + 1, 1, 1), 0);
    CHECK_IS(space_size(1, MOST_AGENTS + 1, 1), 0);
    CHECK_IS(space_size(1, 1, MOST_WAITS), 0);
    CHECK(space_size(MOST_RECORDS, MOST_AGENTS, MOST_WAITS - 1) > 0);
    CHECK_IS(space_begin(0, 1, 1), E_RANGE);
}

static void too_many_agents(void)
{
    empty_space(4, 3, 4);
    int32_t a = join(), b = join(), c = join();
    CHECK(a != b && b != c && a != c);
    CHECK_IS(join(), E_AGENTS);
    as(a);
    CHECK_IS(agent_thread((uint32_t)b), 7);
    CHECK_IS(agent_generation((uint32_t)b), 1);
    dies(b);
    CHECK_IS(reap(b), 1);
    CHECK_IS(reap(b), 0);
    CHECK_IS(agent_generation((uint32_t)b), 0);
    CHECK_IS(join(), b);
    CHECK_IS(agent_generation((uint32_t)b), 2);
    CHECK_IS(agent_generation(99), 0);
    CHECK_IS(agent_reap(99, 1), 0);
    CHECK_IS(agent_reap((uint32_t)b, 1), 0);
    CHECK_IS(join(), E_AGENTS);
}

/* The region of a thread that has died is the next one's, as if it had never been used. */
static void an_agent_begins_anew(void)
{
    empty_space(4, 2, 4);
    int32_t a = join(), b = join();
    uint32_t event = (uint32_t)event_new();
    CHECK(event_wait(event, 5) > 0);
    CHECK_IS(agent_waits(), 1);
    as(a);
    dies(b);
    CHECK_IS(reap(b), 1);
    CHECK_IS(join(), b);
    CHECK_IS(agent_waits(), 0);
    CHECK_IS(slots_used(), 0);
    CHECK_NOBODY();
    CHECK_IS(event_set(event), E_CLOSED);
    for (int i = 0; i < 4; i++) CHECK(lock_new() > 0);
    CHECK_IS(lock_new(), E_MEMORY);
}

/* Who ends reaps itself. */
static void an_agent_leaves(void)
{
    empty_space(4, 2, 4);
    int32_t a = join(), b = join();
    uint32_t lock = (uint32_t)lock_new(), its = known_to(a, LOCK, lock);
    CHECK_IS(lock_acquire(lock, 0), PASSED);
    CHECK_IS(reap(b), 1);
    CHECK_IS(lock_release(lock), E_CLOSED);
    dies(b);
    as(a);
    CHECK_IS(lock_locked(its), 0);
    CHECK_IS(lock_acquire(its, 0), PASSED);
    CHECK_IS(lock_abandoned(its), 1);
}

static void a_full_space(void)
{
    empty_space(3, 2, 8);
    int32_t a = join(), b = join();
    uint32_t objects[3];
    as(a);
    for (int i = 0; i < 3; i++) CHECK((objects[i] = (uint32_t)event_new()) < (uint32_t)LARGEST);
    CHECK_IS(event_new(), E_MEMORY);
    CHECK_IS(slots_used(), 3);
    as(b);
    CHECK_IS(lock_new(), E_MEMORY);
    CHECK_IS(slots_used(), 0);
    as(a);
    object_close(objects[1]);
    as(b);
    CHECK(lock_new() > 0);
    CHECK_IS(semaphore_new(1), E_MEMORY);

    empty_space(8, 1, 3);   /* room for records, but not for slots */
    join();
    uint32_t event = (uint32_t)event_new();
    CHECK(event_wait(event, 1) > 0);
    CHECK(event_wait(event, 2) > 0);
    CHECK_IS(event_wait(event, 3), E_MEMORY);
    CHECK_IS(lock_new(), E_MEMORY);
    CHECK_IS(records_used(), 1);
    CHECK_IS(event_set(event), 2);
    CHECK_RESUMED(1, PASSED);
    CHECK_RESUMED(2, PASSED);
    CHECK_IS(object_close(event), 0);
    CHECK_IS(slots_used(), 0);
    CHECK_IS(records_used(), 0);
}

static void attaching(void)
{
    empty_space(4, 3, 8);
    int32_t a = join(), b = join();
    uint32_t lock = (uint32_t)lock_new();
    int32_t token = object_share(lock), generation = object_generation(lock);
    as(a);
    CHECK_IS(object_attach(EVENT, (uint32_t)token, (uint32_t)generation), E_CLOSED);
    CHECK_IS(object_attach(LOCK, (uint32_t)token, (uint32_t)generation + 1), E_CLOSED);
    CHECK_IS(object_attach(LOCK, 4, (uint32_t)generation), E_CLOSED);
    CHECK_IS(object_attach(LOCK, (uint32_t)token + 1, (uint32_t)generation), E_CLOSED);
    CHECK_IS(object_attach(WAITER, (uint32_t)token, (uint32_t)generation), E_CLOSED);
    CHECK_IS(object_attach(BARRIER + 1, (uint32_t)token, (uint32_t)generation), E_CLOSED);
    uint32_t its = (uint32_t)object_attach(LOCK, (uint32_t)token, (uint32_t)generation);
    CHECK_IS(lock_acquire(its, 0), PASSED);
    as(b);
    CHECK_IS(lock_locked(lock), 1);
    CHECK(its >> 18 & 1);   /* handles count from where agent_enter said */

    /* A shared object lives while nobody has it. */
    CHECK_IS(object_discard(lock), 0);
    as(a);
    CHECK_IS(object_discard(its), 0);
    CHECK_IS(slots_used(), 0);
    CHECK_IS(records_used(), 1);
    its = (uint32_t)object_attach(LOCK, (uint32_t)token, (uint32_t)generation);
    CHECK_IS(lock_locked(its), 1);
    CHECK_IS(object_close(its), 0);
    CHECK_IS(records_used(), 0);
    CHECK_IS(object_attach(LOCK, (uint32_t)token, (uint32_t)generation), E_CLOSED);

    /* One that was never shared does not. */
    uint32_t event = (uint32_t)event_new();
    CHECK_IS(object_discard(event), 0);
    CHECK_IS(records_used(), 0);
    CHECK_IS(object_generation(event), E_CLOSED);
    CHECK_IS(object_share(event), E_CLOSED);
}

static void no_room_to_attach(void)
{
    empty_space(4, 2, 1);
    int32_t a = join(), b = join();
    as(a);
    uint32_t lock = (uint32_t)lock_new();
    as(b);
    CHECK(event_new() > 0);
    as(a);
    CHECK_IS((int32_t)known_to(b, LOCK, lock), E_MEMORY);
    CHECK_IS(record_behind(lock)->attached, bit((uint32_t)a));
}

static void closed_by_another(void)
{
    empty_space(8, 3, 16);
    int32_t a = join(), b = join(), c = join();
    as(a);
    uint32_t event = (uint32_t)event_new(), bs = known_to(b, EVENT, event), cs = known_to(c, EVENT, event);
    as(b);
    CHECK(event_wait(bs, 1) > 0);
    CHECK(event_wait(bs, 2) > 0);
    CHECK(sleeps());
    as(a);
    CHECK_IS(object_waiting(event), 2);
    CHECK_IS(object_close(event), 0);
    CHECK(was_woken(b));
    CHECK_IS(records_used(), 1);   /* b and c still have it */
    as(c);
    CHECK_IS(event_set(cs), E_CLOSED);
    CHECK_IS(event_wait(cs, 1), E_CLOSED);
    CHECK_IS(object_share(cs), E_CLOSED);
    look();
    CHECK_IS(slots_used(), 0);
    as(b);
    look();
    CHECK_RESUMED(1, E_CLOSED);
    CHECK_RESUMED(2, E_CLOSED);
    CHECK_NOBODY();
    CHECK_IS(slots_used(), 0);
    CHECK_IS(agent_waits(), 0);
    CHECK_IS(records_used(), 0);
}

static void a_condition_needs_its_lock(void)
{
    empty_space(4, 2, 16);
    int32_t a = join(), b = join();
    as(a);
    uint32_t lock = (uint32_t)lock_new(), condition = (uint32_t)condition_new(lock);
    CHECK_IS((int32_t)known_to(b, CONDITION, condition), E_CLOSED);
    uint32_t lock_b = known_to(b, LOCK, lock), condition_b = known_to(b, CONDITION, condition);
    CHECK_IS(condition_lock(condition), object_share(lock));
    as(b);
    CHECK_IS(condition_notify(condition_b, 1), E_NOTIFY_UNLOCKED);
    CHECK_IS(lock_acquire(lock_b, 0), PASSED);
    CHECK_IS(condition_notify(condition_b, 1), 0);
    as(a);

    /* Closing the lock closes the waits of its conditions, in every agent. */
    CHECK(condition_wait(condition, 5) > 0);
    as(b);
    CHECK_IS(object_close(lock_b), 0);
    CHECK_IS(condition_notify(condition_b, 1), E_CLOSED);
    as(a);
    look();
    CHECK_RESUMED(5, E_CLOSED);
    CHECK_NOBODY();
    CHECK_IS(condition_wait(condition, 5), E_CLOSED);

    /* Whatever has the place of that lock now is not the condition's. */
    CHECK_IS(records_used(), 1);
    int32_t token = object_share(condition), generation = object_generation(condition);
    as(b);
    CHECK_IS(object_discard(condition_b), 0);
    for (int i = 0; i < 3; i++) CHECK(event_new() > 0);
    CHECK_IS(object_attach(CONDITION, (uint32_t)token, (uint32_t)generation), E_CLOSED);
    as(a);
    object_close(condition);
    CHECK_IS(slots_used(), 0);
}

/* A second handle of the same object takes the first one's place. */
static void attached_twice(void)
{
    empty_space(4, 2, 8);
    int32_t a = join(), b = join();
    as(a);
    uint32_t lock = (uint32_t)lock_new(), first = known_to(b, LOCK, lock), second = known_to(b, LOCK, lock);
    CHECK_IS(lock_acquire(lock, 0), PASSED);
    as(b);
    CHECK_IS(object_discard(first), 0);
    CHECK(lock_acquire(second, 1) > 0);
    as(a);
    CHECK_IS(lock_release(lock), 0);
    as(b);
    look();
    CHECK_RESUMED(1, PASSED);
    CHECK_IS(object_close(second), 0);
    CHECK_IS(slots_used(), 0);
    as(a);
    look();
    CHECK_IS(records_used(), 0);
}

/* Each mark is found, wherever it is. */
static void many_objects(void)
{
    enum { MANY = 20000 };
    static uint32_t mine[MANY];
    empty_space(MANY, 2, MANY * 2);
    int32_t a = join(), b = join();
    as(a);
    for (int i = 0; i < MANY; i++) mine[i] = (uint32_t)event_new();
    static uint32_t its[MANY];
    for (int i = 0; i < MANY; i++) its[i] = known_to(b, EVENT, mine[i]);
    as(b);
    for (int i = 0; i < MANY; i++) CHECK(event_wait(its[i], (uint32_t)i) > 0);
    CHECK(sleeps());
    as(a);
    for (int i = 0; i < MANY; i += 7) CHECK_IS(event_set(mine[i]), 0);
    CHECK(was_woken(b));
    as(b);
    CHECK(!sleeps());
    CHECK_IS(look(), (MANY + 6) / 7);
    uint32_t resumed = 0;
    for (const resumption *next; (next = wait_resume()); resumed++) CHECK_IS(next->cookie % 7, 0);
    CHECK_IS(resumed, (MANY + 6) / 7);
    CHECK(sleeps());
    as(a);
    for (int i = 0; i < MANY; i++) object_close(mine[i]);
    as(b);
    look();
    for (const resumption *next; (next = wait_resume()); resumed++) CHECK_IS(next->outcome, E_CLOSED);
    CHECK_IS(resumed, MANY);
    CHECK_IS(slots_used(), 0);
    CHECK_IS(records_used(), 0);
}

/* Who waits in what another discards; a discarded wait gives back what it had. */
static void discarding(void)
{
    empty_space(8, 2, 16);
    int32_t a = join(), b = join();
    as(a);
    uint32_t semaphore = (uint32_t)semaphore_new(0), its = known_to(b, SEMAPHORE, semaphore);
    as(b);
    CHECK(semaphore_acquire(its, 1) > 0);
    CHECK(semaphore_acquire(its, 2) > 0);
    as(a);
    semaphore_release(semaphore);
    as(b);
    look();   /* the first is woken, and has the permit */
    CHECK_IS(object_waiting(its), 2);
    object_discard(its);
    CHECK_NOBODY();
    CHECK_IS(slots_used(), 0);
    as(a);
    CHECK_IS(object_waiting(semaphore), 0);
    CHECK_IS(semaphore_value(semaphore), 1);

    uint32_t lock = (uint32_t)lock_new(), lock_b = known_to(b, LOCK, lock);
    CHECK_IS(lock_acquire(lock, 0), PASSED);
    as(b);
    CHECK(lock_acquire(lock_b, 1) > 0);
    as(a);
    CHECK_IS(lock_release(lock), 0);
    as(b);
    look();   /* reserved */
    as(a);
    CHECK(lock_acquire(lock, 3) > 0);
    as(b);
    object_discard(lock_b);
    CHECK_NOBODY();
    as(a);
    look();
    CHECK_RESUMED(3, PASSED);

    uint32_t barrier = (uint32_t)barrier_new(2), barrier_b = known_to(b, BARRIER, barrier);
    as(b);
    CHECK(barrier_wait(barrier_b, 1) > 0);
    object_discard(barrier_b);
    CHECK_NOBODY();
    as(a);
    CHECK_IS(object_waiting(barrier), 0);
    CHECK(barrier_wait(barrier, 4) > 0);
    CHECK_IS(barrier_wait(barrier, 5), PASSED);
    CHECK_RESUMED(4, PASSED);

    uint32_t condition = (uint32_t)condition_new(lock);
    lock_b = known_to(b, LOCK, lock);
    uint32_t condition_b = known_to(b, CONDITION, condition);
    as(b);
    CHECK(condition_wait(condition_b, 1) > 0);   /* whoever may reach a lock may release it */
    as(a);
    CHECK_IS(lock_acquire(lock, 0), PASSED);
    CHECK(condition_wait(condition, 6) > 0);
    CHECK_IS(lock_acquire(lock, 0), PASSED);
    CHECK_IS(condition_notify(condition, 1), 0);   /* to b, that came first */
    as(b);
    look();
    object_discard(condition_b);
    object_discard(lock_b);
    CHECK_NOBODY();
    CHECK_IS(slots_used(), 0);
    as(a);
    CHECK_IS(lock_release(lock), 0);
    look();
    CHECK_RESUMED(6, PASSED);
}

int main(void)
{
    numbers_that_can_not_be();
    too_many_agents();
    an_agent_begins_anew();
    an_agent_leaves();
    a_full_space();
    attaching();
    no_room_to_attach();
    closed_by_another();
    a_condition_needs_its_lock();
    attached_twice();
    many_objects();
    discarding();
    return 0;
}
