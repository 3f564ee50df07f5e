/* loop.c - futures, tasks and what they hold on to. */
#include "model.h"

model m;

void model_fresh(uint32_t slots)
{
    memset(&m, 0, sizeof m);
    m.slots = slots;
}

int model_refers(const object *o)
{
    for (int id = 0; id < MOST_TASKS; id++) {
        const task *t = &m.tasks[id];
        if (t->alive && (t->home == o || t->origin == o)) return 1;
    }
    return 0;
}

uint32_t model_used(void)
{
    uint32_t used = 0;
    for (int id = 0; id < MOST_TASKS; id++) used += m.tasks[id].alive;
    for (int i = 0; i < MOST_OBJECTS; i++) used += m.objects[i].open || model_refers(&m.objects[i]);
    return used;
}

static void append(deque *d, int id) { d->items[d->length++] = id; }

void take_out(deque *d, int id)
{
    int i = 0;
    while (d->items[i] != id) i++;
    for (d->length--; i < d->length; i++) d->items[i] = d->items[i + 1];
}

void await(object *o, int id, coroutine step)
{
    task *t = &m.tasks[id];
    t->alive = 1, t->must_cancel = 0, t->future = F_PENDING, t->step = step, t->home = o;
    append(&o->waiters, id);
}

int32_t begin_await(object *o, int id, coroutine step, int now)
{
    if (now) return E_WOULD_WAIT;
    if (model_used() >= m.slots) return E_MEMORY;
    await(o, id, step);
    return AWAITS;
}

int settle(int id, future state)
{
    if (m.tasks[id].future != F_PENDING) return 0;
    m.tasks[id].future = state;
    append(&m.ready, id);
    return 1;
}

int settle_first(object *o, uint32_t n, future state)
{
    uint32_t count = 0;
    FOR_EACH(id, o->waiters) {
        if (count >= n) break;
        count += (uint32_t)settle(id, state);
    }
    return (int)count;
}

int settle_all(object *o, future state) { return settle_first(o, UINT32_MAX, state); }

/* That its coroutine must be cancelled matters only if the future alone would not. */
void model_cancel(int id)
{
    if (!settle(id, F_CANCELLED) && m.tasks[id].future == F_RESULT) m.tasks[id].must_cancel = 1;
}

int raises(const task *t) { return t->future == F_CANCELLED || (t->future == F_RESULT && t->must_cancel); }

int all_cancelled(const object *o)
{
    FOR_EACH(id, o->waiters) if (m.tasks[id].future != F_CANCELLED) return 0;
    return 1;
}
