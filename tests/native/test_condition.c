/* asyncio.Condition, two of them over one lock */
#include "explore.h"

enum { IN_ACQUIRE, IN_WAIT, IN_REACQUIRE = 2 };
enum { CONDITIONS_ = 2 };

typedef struct condition_model {
    deque waiters;
    uint8_t open;
} condition_model;

static struct {
    loop loop;
    lock_model lock;
    condition_model conditions[CONDITIONS_];
} model;

static int32_t acquire(int id, uint32_t number)
{
    if (!model.lock.open) return E_CLOSED;
    return lock_begin(&model.loop, &model.lock, id, IN_ACQUIRE) ? PASSED : AWAITS;
}

static int32_t release(int id, uint32_t number)
{
    if (!model.lock.open) return E_CLOSED;
    return model.lock.locked ? lock_release_model(&model.loop, &model.lock) : E_NOT_ACQUIRED;
}

static int32_t waiting_lock(int id, uint32_t number)
{
    return model.lock.open ? model.lock.waiters.length : E_CLOSED;
}

static int32_t locked(int id, uint32_t number) { return model.lock.open ? model.lock.locked : E_CLOSED; }

/* The task remembers its condition in `index`. */
static int32_t wait_(condition_model *condition, int id)
{
    if (!condition->open || !model.lock.open) return E_CLOSED;
    if (!model.lock.locked) return E_WAIT_UNLOCKED;
    lock_release_model(&model.loop, &model.lock);
    await(&model.loop, id, IN_WAIT);
    model.loop.tasks[id].index = (uint8_t)(condition - model.conditions);
    deque_append(&condition->waiters, id);
    return AWAITS;
}

static int notify_(condition_model *condition, uint32_t n)
{
    uint32_t idx = 0;
    FOR_EACH(id, condition->waiters) {
        if (idx >= n) break;
        idx += (uint32_t)settle(&model.loop, id, F_RESULT);
    }
    return (int)idx;
}

static int32_t checked_notify(condition_model *condition, uint32_t n)
{
    if (!condition->open || !model.lock.open) return E_CLOSED;
    return model.lock.locked ? notify_(condition, n) : E_NOTIFY_UNLOCKED;
}

static int32_t end_condition(condition_model *condition, int discard)
{
    if (!condition->open) return E_CLOSED;
    condition->open = 0;
    return discard ? discard_all(&model.loop, &condition->waiters)
                   : settle_all(&model.loop, &condition->waiters, F_CLOSED);
}

/* Without the lock nobody can notify: the waits of its conditions are closed, the latest condition's last. */
static int32_t end_lock(int discard)
{
    int count = 0;
    if (!model.lock.open) return E_CLOSED;
    model.lock.open = 0;
    for (int i = 0; i < CONDITIONS_; i++) count += settle_all(&model.loop, &model.conditions[i].waiters, F_CLOSED);
    return count + (discard ? discard_all(&model.loop, &model.lock.waiters)
                            : settle_all(&model.loop, &model.lock.waiters, F_CLOSED));
}

static int32_t wait_1(int id, uint32_t number) { return wait_(&model.conditions[0], id); }
static int32_t wait_2(int id, uint32_t number) { return wait_(&model.conditions[1], id); }
static int32_t notify_1(int id, uint32_t number) { return checked_notify(&model.conditions[0], number); }
static int32_t notify_2(int id, uint32_t number) { return checked_notify(&model.conditions[1], number); }
static int32_t close_1(int id, uint32_t number) { return end_condition(&model.conditions[0], 0); }
static int32_t discard_1(int id, uint32_t number) { return end_condition(&model.conditions[0], 1); }
static int32_t close_2(int id, uint32_t number) { return end_condition(&model.conditions[1], 0); }
static int32_t discard_2(int id, uint32_t number) { return end_condition(&model.conditions[1], 1); }
static int32_t close_lock(int id, uint32_t number) { return end_lock(0); }
static int32_t discard_lock(int id, uint32_t number) { return end_lock(1); }

static int32_t waiting_1(int id, uint32_t number)
{
    return model.conditions[0].open ? model.conditions[0].waiters.length : E_CLOSED;
}

/* `await self.acquire()` of wait's loop, from its beginning. */
static int32_t reacquire(int id, int32_t otherwise)
{
    task *t = &model.loop.tasks[id];
    if (!lock_begin(&model.loop, &model.lock, id, IN_REACQUIRE)) return otherwise;
    if (t->error) notify_(&model.conditions[t->index], 1);
    return t->error;
}

static int32_t resume(int id, uint32_t *index)
{
    task *t = &model.loop.tasks[id];
    int raised = raises(t), closed = t->future == F_CLOSED, acquired;
    if (t->step == IN_WAIT) {
        deque_remove(&model.conditions[t->index].waiters, id);
        if (t->unheard || !model.lock.open) return E_CLOSED;
        t->error = (int8_t)(raised ? CANCELLED : closed ? E_CLOSED : PASSED);
        return reacquire(id, MOVED);
    }
    acquired = lock_end(&model.loop, &model.lock, id) && model.lock.open;
    if (t->step == IN_ACQUIRE) return acquired ? PASSED : raised ? CANCELLED : E_CLOSED;
    if (!model.lock.open) return E_CLOSED;
    if (acquired) {
        if (t->error) notify_(&model.conditions[t->index], 1);
        return t->error;
    }
    t->error = CANCELLED;
    return reacquire(id, WAITS);
}

static int open(void) { return model.lock.open + model.conditions[0].open + model.conditions[1].open; }

static void every_state(int conditions, int waits, int admits)
{
    fresh(ROOMY);
    memset(&model, 0, sizeof model);
    uint32_t lock = (uint32_t)lock_new(), c = (uint32_t)condition_new(lock);
    uint32_t c2 = conditions == 2 ? (uint32_t)condition_new(lock) : 0;
    model.lock.open = model.conditions[0].open = 1;
    model.conditions[1].open = conditions == 2;
    subject condition = {
        .title = conditions == 2 ? "two Conditions over a Lock" : "Condition", .waits = waits,
        .objects = {lock, c, c2}, .admits = admits,
        .calls = {
            {"acquire L", .two = lock_acquire, .waits = 1, .model = acquire},
            {"release L", .one = lock_release, .model = release},
            {"wait C", .two = condition_wait, .object = 1, .waits = 1, .model = wait_1},
            {"notify C 0", .two = condition_notify, .object = 1, .model = notify_1},
            {"notify C 1", .two = condition_notify, .object = 1, .number = 1, .model = notify_1},
            {"notify C 2", .two = condition_notify, .object = 1, .number = 2, .model = notify_1},
            {"locked L", .one = lock_locked, .model = locked},
            {"waiting L", .one = object_waiting, .model = waiting_lock},
            {"waiting C", .one = object_waiting, .object = 1, .model = waiting_1},
            {"close L", .one = object_close, .model = close_lock},
            {"discard L", .one = object_discard, .model = discard_lock},
            {"close C", .one = object_close, .object = 1, .model = close_1},
            {"discard C", .one = object_discard, .object = 1, .model = discard_1},
            {"wait C2", .two = condition_wait, .object = 2, .waits = 1, .model = wait_2},
            {"notify C2 1", .two = condition_notify, .object = 2, .number = 1, .model = notify_2},
            {"close C2", .one = object_close, .object = 2, .model = close_2},
            {"discard C2", .one = object_discard, .object = 2, .model = discard_2},
        },
        .model = &model, .size = sizeof model, .loop = &model.loop,
        .queues = {&model.lock.waiters, &model.conditions[0].waiters, &model.conditions[1].waiters},
        .resume = resume, .open = open,
    };
    explore(&condition, 1000000);
}

int main(void)
{
    every_state(1, 3, 0);
    every_state(1, 3, 1);
    every_state(2, 3, 0);
    every_state(1, 4, 1);
    return 0;
}
