/* asyncio.Barrier. Its own lock is never held across an await, so the model needs none. Ours: `reset` and `abort` are
 * plain calls, indexes follow the arrival order of the party, and a cancelled wait notifies nobody. */
#include "explore.h"

enum { IN_BLOCK, IN_WAIT };

static struct {
    loop loop;
    deque waiters;
    uint8_t parties, count, state, open;
} model;

static int notify_all(void) { return settle_all(&model.loop, &model.waiters, F_RESULT); }

static int32_t park_in(int id, int step)
{
    await(&model.loop, id, step);
    deque_append(&model.waiters, id);
    return AWAITS;
}

static void leave(void)
{
    if (--model.count > 0) return;
    if (model.state == RESETTING || model.state == DRAINING) model.state = FILLING;
    notify_all();
}

/* The last one out is through; the others have their indexes from now on. */
static int32_t arrive(int id)
{
    if (model.state == DRAINING || model.state == RESETTING) return park_in(id, IN_BLOCK);
    if (model.state == BROKEN) return E_ABORTED;
    if (!model.open) return E_CLOSED;
    if (++model.count < model.parties) return park_in(id, IN_WAIT);
    uint8_t index = 0;
    FOR_EACH(other, model.waiters) {
        if (model.loop.tasks[other].step == IN_WAIT) model.loop.tasks[other].index = index++;
    }
    model.state = DRAINING;
    notify_all();
    leave();
    return PASSED;
}

static int32_t wait(int id, uint32_t number) { return model.open ? arrive(id) : E_CLOSED; }

static int32_t reset(int id, uint32_t number)
{
    if (!model.open) return E_CLOSED;
    model.state = model.count > 0 ? RESETTING : FILLING;
    return notify_all();
}

static int32_t abort_(int id, uint32_t number)
{
    if (!model.open) return E_CLOSED;
    model.state = BROKEN;
    return notify_all();
}

static int32_t state(int id, uint32_t number) { return model.open ? model.state : E_CLOSED; }

static int32_t waiting(int id, uint32_t number)
{
    return !model.open ? E_CLOSED : model.state == FILLING ? model.count : 0;
}

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
    task *t = &model.loop.tasks[id];
    int32_t outcome = raises(t) ? CANCELLED : t->future == F_CLOSED ? E_CLOSED : PASSED;
    deque_remove(&model.waiters, id);
    if (t->unheard) return E_CLOSED;
    if (t->step == IN_BLOCK) {
        if (outcome != PASSED) return outcome;
        if (!model.open && model.state != BROKEN) return E_CLOSED;
        *index = model.parties - 1u;
        outcome = arrive(id);
        return outcome == AWAITS ? WAITS : outcome;
    }
    *index = t->index;
    if (outcome == PASSED && model.state != DRAINING) outcome = E_RESET;
    leave();
    return outcome;
}

static int open(void) { return model.open; }

static void every_state(uint8_t parties, int waits)
{
    char title[32];
    fresh(ROOMY);
    memset(&model, 0, sizeof model);
    model.open = 1;
    model.parties = parties;
    snprintf(title, sizeof title, "Barrier of %d", parties);
    subject barrier = {
        .title = title, .waits = waits, .objects = {(uint32_t)barrier_new(parties)},
        .calls = {
            {"wait B", .two = barrier_wait, .waits = 1, .model = wait},
            {"reset B", .one = barrier_reset, .model = reset},
            {"abort B", .one = barrier_abort, .model = abort_},
            {"state B", .one = barrier_state, .model = state},
            {"waiting B", .one = object_waiting, .model = waiting},
            {"close B", .one = object_close, .model = close},
            {"discard B", .one = object_discard, .model = discard},
        },
        .model = &model, .size = sizeof model, .loop = &model.loop, .queues = {&model.waiters},
        .resume = resume, .open = open,
    };
    explore(&barrier, 1000000);
}

/* A party of a million and one goes through, each with the index of its arrival. */
static void a_million_parties(void)
{
    enum { MANY = 1000000 };
    fresh(ROOMY);
    uint32_t barrier = (uint32_t)barrier_new(MANY + 1);
    for (int round = 0; round < 2; round++) {
        for (uint32_t i = 0; i < MANY; i++) CHECK(barrier_wait(barrier, i) > 0);
        CHECK_IS(object_waiting(barrier), MANY);
        CHECK_IS(barrier_wait(barrier, 0), PASSED);
        for (uint32_t i = 0; i < MANY; i++) {
            CHECK_IS(barrier_state(barrier), DRAINING);
            const resumption *next = wait_resume();
            CHECK_IS(next->cookie, i);
            CHECK_IS(next->index, i);
            CHECK_IS(next->more, i < MANY - 1);
        }
        CHECK_IS(barrier_state(barrier), FILLING);
        CHECK_IS(slots_used(), 1);
    }
}

int main(void)
{
    every_state(1, 2);
    every_state(2, 4);
    every_state(3, 4);
    every_state(4, 4);
    a_million_parties();
    return 0;
}
