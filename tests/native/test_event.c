/* asyncio.Event */
#include "explore.h"

static struct {
    loop loop;
    deque waiters;
    uint8_t value, open;
} model;

static int32_t wait(int id, uint32_t number)
{
    if (!model.open) return E_CLOSED;
    if (model.value) return PASSED;
    await(&model.loop, id, 0);
    deque_append(&model.waiters, id);
    return AWAITS;
}

static int32_t set(int id, uint32_t number)
{
    if (!model.open) return E_CLOSED;
    if (model.value) return 0;
    model.value = 1;
    return settle_all(&model.loop, &model.waiters, F_RESULT);
}

static int32_t clear(int id, uint32_t number) { return model.open ? model.value = 0 : E_CLOSED; }

static int32_t is_set(int id, uint32_t number) { return model.open ? model.value : E_CLOSED; }

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
    return raises(t) ? CANCELLED : t->future == F_CLOSED ? E_CLOSED : PASSED;
}

static int open(void) { return model.open; }

static void every_state(void)
{
    fresh(ROOMY);
    model.open = 1;
    subject event = {
        .title = "Event", .waits = 5, .objects = {(uint32_t)event_new()},
        .calls = {
            {"wait E", .two = event_wait, .waits = 1, .model = wait},
            {"set E", .one = event_set, .model = set},
            {"clear E", .one = event_clear, .model = clear},
            {"is_set E", .one = event_is_set, .model = is_set},
            {"waiting E", .one = object_waiting, .model = waiting},
            {"close E", .one = object_close, .model = close},
            {"discard E", .one = object_discard, .model = discard},
        },
        .model = &model, .size = sizeof model, .loop = &model.loop, .queues = {&model.waiters},
        .resume = resume, .open = open,
    };
    explore(&event, 1000000);
}

/* All are woken by one call, every third having been cancelled before. */
static void ten_million_in_order(void)
{
    enum { MANY = 10000000, THIRD = MANY / 3 + 1 };
    fresh(ROOMY);
    uint32_t event = (uint32_t)event_new();
    for (uint32_t i = 0; i < MANY; i++) {
        int32_t ticket = event_wait(event, i);
        CHECK(ticket > 0);
        if (i % 3 == 0) CHECK_IS(wait_cancel((uint32_t)ticket), PASSED);
    }
    CHECK_IS(event_set(event), MANY - THIRD);
    for (uint32_t i = 0; i < MANY; i += 3) CHECK_RESUMED(i, CANCELLED);
    for (uint32_t i = 0; i < MANY; i++) if (i % 3) CHECK_RESUMED(i, PASSED);
    CHECK(!wait_resume());
    CHECK_IS(slots_used(), 1);
}

int main(void)
{
    every_state();
    ten_million_in_order();
    return 0;
}
