/* asyncio.Semaphore and BoundedSemaphore */
#include "explore.h"

static struct {
    loop loop;
    deque waiters;
    int8_t value, bound, open;
} model;

enum { MOST = 3 };

static int wake_up_next(void)
{
    FOR_EACH(id, model.waiters) {
        if (model.loop.tasks[id].future != F_PENDING) continue;
        model.value--;
        return settle(&model.loop, id, F_RESULT);
    }
    return 0;
}

static int is_locked(void) { return model.value == 0 || !all_cancelled(&model.loop, &model.waiters); }

static int32_t acquire(int id, uint32_t number)
{
    if (!model.open) return E_CLOSED;
    if (!is_locked()) return model.value--, PASSED;
    await(&model.loop, id, 0);
    deque_append(&model.waiters, id);
    return AWAITS;
}

static int32_t release(int id, uint32_t number)
{
    if (!model.open) return E_CLOSED;
    if (model.bound && model.value >= model.bound) return E_BOUND;
    model.value++;
    return wake_up_next();
}

static int too_many(void) { return model.value >= MOST; }

static int32_t locked(int id, uint32_t number) { return model.open ? is_locked() : E_CLOSED; }

static int32_t value(int id, uint32_t number) { return model.open ? model.value : E_CLOSED; }

static int32_t waiting(int id, uint32_t number) { return model.open ? model.waiters.length : E_CLOSED; }

static int32_t close(int id, uint32_t number)
{
    if (!model.open) return E_CLOSED;
    model.open = 0;
    return settle_all(&model.loop, &model.waiters, F_CLOSED);
}

static int32_t discard(int id, uint32_t number)
{
    if (!model.open) return E_CLOSED;
    model.open = 0;
    return discard_all(&model.loop, &model.waiters);
}

static int32_t resume(int id, uint32_t *index)
{
    const task *t = &model.loop.tasks[id];
    deque_remove(&model.waiters, id);
    if (raises(t) && t->future == F_RESULT) model.value++;
    while (model.value > 0 && wake_up_next());
    return raises(t) ? CANCELLED : model.open ? PASSED : E_CLOSED;
}

static int open(void) { return model.open; }

static void every_state(const char *title, int32_t handle, int8_t bound)
{
    memset(&model, 0, sizeof model);
    model.open = 1;
    model.value = 1;
    model.bound = bound;
    subject semaphore = {
        .title = title, .waits = 5, .objects = {(uint32_t)handle},
        .calls = {
            {"acquire S", .two = semaphore_acquire, .waits = 1, .model = acquire},
            {"release S", .one = semaphore_release, .model = release, .limit = too_many},
            {"locked S", .one = semaphore_locked, .model = locked},
            {"value S", .one = semaphore_value, .model = value},
            {"waiting S", .one = object_waiting, .model = waiting},
            {"close S", .one = object_close, .model = close},
            {"discard S", .one = object_discard, .model = discard},
        },
        .model = &model, .size = sizeof model, .loop = &model.loop, .queues = {&model.waiters},
        .resume = resume, .open = open,
    };
    explore(&semaphore, 1000000);
}

/* A permit given back by a waiter that was cancelled is one more than releases could make. */
static void the_largest_value(void)
{
    fresh(ROOMY);
    uint32_t semaphore = (uint32_t)semaphore_new(0);
    int32_t ticket = semaphore_acquire(semaphore, 0);
    CHECK_IS(semaphore_release(semaphore), 1);
    at(semaphore % MOST_SLOTS * sizeof(slot))->value = LARGEST - 1; /* so many releases later */
    CHECK_IS(semaphore_release(semaphore), 0);
    CHECK_IS(semaphore_release(semaphore), E_OVERFLOW);
    CHECK_IS(wait_cancel((uint32_t)ticket), PASSED);
    CHECK_RESUMED(0, CANCELLED);
    CHECK(semaphore_value(semaphore) > 0);
    CHECK_IS(semaphore_release(semaphore), E_OVERFLOW);
    CHECK_IS(semaphore_acquire(semaphore, 0), PASSED);
}

/* A great value costs no more than a small one, and a turn with many releases wakes as many. */
static void a_million_releases_in_a_turn(void)
{
    enum { MANY = 1000000 };
    fresh(ROOMY);
    uint32_t semaphore = (uint32_t)semaphore_new(0);
    for (uint32_t i = 0; i < MANY; i++) CHECK(semaphore_acquire(semaphore, i) > 0);
    for (uint32_t i = 0; i < MANY; i++) CHECK_IS(semaphore_release(semaphore), 1);
    CHECK_IS(semaphore_release(semaphore), 0);
    for (uint32_t i = 0; i < MANY; i++) CHECK_RESUMED(i, PASSED);
    CHECK(!wait_resume());
    CHECK_IS(semaphore_value(semaphore), 1);
    CHECK_IS(slots_used(), 1);
}

int main(void)
{
    fresh(ROOMY);
    every_state("Semaphore", semaphore_new(1), 0);
    fresh(ROOMY);
    every_state("BoundedSemaphore", bounded_semaphore_new(1), 1);
    a_million_releases_in_a_turn();
    the_largest_value();
    return 0;
}
