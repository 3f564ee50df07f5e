/* asyncio.Lock */
#include "explore.h"

static struct {
    loop loop;
    lock_model lock;
} model;

static int32_t acquire(int id, uint32_t number)
{
    if (!model.lock.open) return E_CLOSED;
    return lock_begin(&model.loop, &model.lock, id, 0) ? PASSED : AWAITS;
}

static int32_t release(int id, uint32_t number)
{
    if (!model.lock.open) return E_CLOSED;
    return model.lock.locked ? lock_release_model(&model.loop, &model.lock) : E_NOT_ACQUIRED;
}

static int32_t locked(int id, uint32_t number)
{
    return model.lock.open ? model.lock.locked : E_CLOSED;
}

static int32_t waiting(int id, uint32_t number)
{
    return model.lock.open ? model.lock.waiters.length : E_CLOSED;
}

static int32_t close(int id, uint32_t number)
{
    if (!model.lock.open) return E_CLOSED;
    model.lock.open = 0;
    return settle_all(&model.loop, &model.lock.waiters, F_CLOSED);
}

static int32_t discard(int id, uint32_t number)
{
    if (!model.lock.open) return E_CLOSED;
    model.lock.open = 0;
    return discard_all(&model.loop, &model.lock.waiters);
}

static int32_t resume(int id, uint32_t *index)
{
    int raised = raises(&model.loop.tasks[id]);
    if (lock_end(&model.loop, &model.lock, id) && model.lock.open) return PASSED;
    return raised ? CANCELLED : E_CLOSED;
}

static int open(void) { return model.lock.open; }

static void every_state(int admits)
{
    fresh(ROOMY);
    memset(&model, 0, sizeof model);
    model.lock.open = 1;
    subject lock = {
        .title = admits ? "Lock, by lock_admit" : "Lock", .waits = 5, .objects = {(uint32_t)lock_new()}, .admits = admits,
        .calls = {
            {"acquire L", .two = lock_acquire, .waits = 1, .model = acquire},
            {"release L", .one = lock_release, .model = release},
            {"locked L", .one = lock_locked, .model = locked},
            {"waiting L", .one = object_waiting, .model = waiting},
            {"close L", .one = object_close, .model = close},
            {"discard L", .one = object_discard, .model = discard},
        },
        .model = &model, .size = sizeof model, .loop = &model.loop, .queues = {&model.lock.waiters},
        .resume = resume, .open = open,
    };
    explore(&lock, 1000000);
}

/* Each release lets in the next, in the order they came. */
static void ten_million_in_order(void)
{
    enum { MANY = 10000000 };
    fresh(ROOMY);
    uint32_t lock = (uint32_t)lock_new();
    CHECK_IS(lock_acquire(lock, 0), PASSED);
    for (uint32_t i = 0; i < MANY; i++) CHECK(lock_acquire(lock, i) > 0);
    CHECK_IS(object_waiting(lock), MANY);
    for (uint32_t i = 0; i < MANY; i++) {
        CHECK_IS(lock_release(lock), 1);
        CHECK_RESUMED(i, PASSED);
    }
    CHECK_IS(lock_release(lock), 0);
    CHECK_IS(slots_used(), 1);
    CHECK_IS(slots_touched(), MANY + 1);
}

/* What is woken is admitted by its own lock, if its cookie leaves room. */
static void admission(void)
{
    fresh(ROOMY);
    uint32_t lock = (uint32_t)lock_new(), other = (uint32_t)lock_new(), event = (uint32_t)event_new();
    uint32_t cookies[] = {0, 1, LARGEST / 2, LARGEST / 2 + 1u, UINT32_MAX - 1};
    CHECK_IS(lock_admit(0), E_CLOSED);
    CHECK_IS(lock_admit(event), E_CLOSED);
    CHECK_IS(lock_admit(lock), E_WOULD_WAIT);
    for (int i = 0; i < 5; i++) {
        CHECK_IS(lock_acquire(lock, 0), PASSED);
        CHECK(lock_acquire(lock, cookies[i]) > 0);
        CHECK_IS(lock_admit(lock), E_WOULD_WAIT);
        CHECK_IS(lock_release(lock), 1);
        CHECK_IS(lock_admit(other), E_WOULD_WAIT);
        if (i < 3) CHECK_IS(lock_admit(lock), cookies[i] << 1);
        else CHECK_IS(lock_admit(lock), E_WOULD_WAIT);
        if (i >= 3) CHECK_RESUMED(cookies[i], PASSED);
        CHECK_IS(lock_locked(lock), 1);
        CHECK_IS(lock_release(lock), 0);
    }
    CHECK_IS(slots_used(), 3);
}

int main(void)
{
    every_state(0);
    every_state(1);
    admission();
    ten_million_in_order();
    return 0;
}
