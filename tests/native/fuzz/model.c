#include "model.h"

/* --- Lock ----------------------------------------------------------------------------------------------- */

static int take(object *lock)
{
    if (lock->value || !all_cancelled(lock)) return 0;
    return lock->value = 1;
}

static int wake_up_first(object *lock) { return lock->waiters.length ? settle(lock->waiters.items[0], F_RESULT) : 0; }

static int give(object *lock)
{
    lock->value = 0;
    return wake_up_first(lock);
}

/* The rest of acquire; whether it has the lock, else it raises CancelledError. */
static int acquire_end(object *lock, const task *t)
{
    if (!raises(t)) return lock->value = 1;
    if (!lock->value) wake_up_first(lock);
    return 0;
}

static int32_t lock_end(object *lock, const task *t)
{
    return acquire_end(lock, t) && lock->open ? PASSED : raises(t) ? CANCELLED : E_CLOSED;
}

/* --- Condition ------------------------------------------------------------------------------------------ */

static int32_t condition_begin(object *o, int id, int now)
{
    if (!o->lock) return E_CLOSED;
    if (!o->lock->value) return E_WAIT_UNLOCKED;
    int32_t answer = begin_await(o, id, IN_WAIT, now);
    if (answer == AWAITS) give(o->lock);
    return answer;
}

int32_t model_notify(object *o, uint32_t n)
{
    if (!o->open || !o->lock) return E_CLOSED;
    return o->lock->value ? settle_first(o, n, F_RESULT) : E_NOTIFY_UNLOCKED;
}

static int32_t finish(const task *t)
{
    if (t->error) settle_first(t->origin, 1, F_RESULT);
    return t->error;
}

/* `await self.acquire()` of wait's loop, from its beginning. */
static int32_t reacquire(object *lock, int id, int32_t otherwise)
{
    if (take(lock)) return finish(&m.tasks[id]);
    await(lock, id, IN_REACQUIRE);
    return otherwise;
}

static int32_t condition_end(object *o, int id)
{
    task *t = &m.tasks[id];
    if (!o->lock) return E_CLOSED;
    t->error = raises(t) ? CANCELLED : t->future == F_CLOSED ? E_CLOSED : PASSED;
    t->origin = o;
    return reacquire(o->lock, id, MOVED);
}

static int32_t reacquire_end(object *lock, int id)
{
    task *t = &m.tasks[id];
    int has = acquire_end(lock, t);
    if (!lock->open) return E_CLOSED;
    if (has) return finish(t);
    t->error = CANCELLED;
    return reacquire(lock, id, WAITS);
}

/* --- Semaphore ------------------------------------------------------------------------------------------ */

static int wake_up_next(object *o)
{
    int woken = settle_first(o, 1, F_RESULT);
    o->value -= (uint32_t)woken;
    return woken;
}

static int32_t semaphore_end(object *o, const task *t)
{
    if (raises(t) && t->future == F_RESULT) o->value++;
    while (o->value > 0 && wake_up_next(o));
    return raises(t) ? CANCELLED : o->open ? PASSED : E_CLOSED;
}

/* --- Barrier: its own lock is never held across an await, so the model needs none ------------------------- */

static void leave(object *o)
{
    if (--o->value > 0) return;
    if (o->state == RESETTING || o->state == DRAINING) o->state = FILLING;
    settle_all(o, F_RESULT);
}

/* The last one in is through; the others have their indexes from now on. AWAITS: it must wait, as `step` says. */
static int32_t arrive(object *o, coroutine *step)
{
    *step = IN_BLOCK;
    if (o->state == DRAINING || o->state == RESETTING) return AWAITS;
    if (o->state == BROKEN) return E_ABORTED;
    *step = IN_WAIT;
    if (o->value + 1 < o->bound) return AWAITS;
    uint32_t index = 0;
    FOR_EACH(id, o->waiters) if (m.tasks[id].step == IN_WAIT) m.tasks[id].index = index++;
    o->value++;
    o->state = DRAINING;
    settle_all(o, F_RESULT);
    leave(o);
    return PASSED;
}

static int32_t barrier_begin(object *o, int id, int now)
{
    coroutine step;
    int32_t answer = arrive(o, &step);
    if (answer == AWAITS) answer = begin_await(o, id, step, now);
    if (answer == AWAITS) o->value += step == IN_WAIT;
    return answer;
}

static int32_t barrier_end(object *o, int id, uint32_t *index)
{
    task *t = &m.tasks[id];
    int32_t outcome = raises(t) ? CANCELLED : t->future == F_CLOSED ? E_CLOSED : PASSED;
    if (t->step == IN_BLOCK) {
        if (outcome != PASSED) return outcome;
        if (!o->open && o->state != BROKEN) return E_CLOSED;
        coroutine step;
        *index = o->bound - 1;
        outcome = arrive(o, &step);
        if (outcome != AWAITS) return outcome;
        await(o, id, step);
        o->value += step == IN_WAIT;
        return WAITS;
    }
    *index = t->index;
    if (outcome == PASSED && o->state != DRAINING) outcome = E_RESET;
    leave(o);
    return outcome;
}

int32_t model_reset(object *o)
{
    if (!o->open) return E_CLOSED;
    o->state = o->value > 0 ? RESETTING : FILLING;
    return settle_all(o, F_RESULT);
}

int32_t model_abort(object *o)
{
    if (!o->open) return E_CLOSED;
    o->state = BROKEN;
    return settle_all(o, F_RESULT);
}

/* --- any of them ------------------------------------------------------------------------------------------ */

int32_t model_new(object *o, kind kind, uint32_t number, int bounded, object *lock)
{
    int counts = kind == SEMAPHORE || kind == BARRIER;
    if (kind == CONDITION && (!lock || lock->kind != LOCK || !lock->open)) return E_CLOSED;
    if (counts && (number > LARGEST || (kind == BARRIER && number == 0))) return E_RANGE;
    if (model_used() >= m.slots) return E_MEMORY;
    *o = (object){.kind = kind, .open = 1, .born = ++m.born};
    if (kind == CONDITION) o->lock = lock;
    if (kind == SEMAPHORE) o->value = number, o->bound = bounded ? number : UINT32_MAX;
    if (kind == BARRIER) o->bound = number;
    return PASSED;
}

int32_t model_locked(const object *o)
{
    if (!o->open) return E_CLOSED;
    return o->kind == SEMAPHORE ? o->value == 0 || !all_cancelled(o) : (int32_t)o->value;
}

int32_t model_value(const object *o) { return o->open ? (int32_t)o->value : E_CLOSED; }

int32_t model_state(const object *o) { return o->open ? o->state : E_CLOSED; }

int32_t model_waiting(const object *o)
{
    if (!o->open) return E_CLOSED;
    if (o->kind == BARRIER) return o->state == FILLING ? (int32_t)o->value : 0;
    return o->waiters.length;
}

int32_t model_begin(object *o, int id, int now)
{
    if (!o->open) return E_CLOSED;
    if (o->kind == CONDITION) return condition_begin(o, id, now);
    if (o->kind == BARRIER) return barrier_begin(o, id, now);
    if (o->kind == LOCK && take(o)) return PASSED;
    if (o->kind == EVENT && o->value) return PASSED;
    if (o->kind == SEMAPHORE && !model_locked(o)) return o->value--, PASSED;
    return begin_await(o, id, IN_WAIT, now);
}

int32_t model_release(object *o)
{
    if (!o->open) return E_CLOSED;
    if (o->kind == LOCK) return o->value ? give(o) : E_NOT_ACQUIRED;
    if (o->value >= o->bound) return E_BOUND;
    if (o->value == LARGEST) return E_OVERFLOW;
    o->value++;
    return wake_up_next(o);
}

int32_t model_set(object *o)
{
    if (!o->open) return E_CLOSED;
    if (o->value) return 0;
    o->value = 1;
    return settle_all(o, F_RESULT);
}

int32_t model_clear(object *o)
{
    if (!o->open) return E_CLOSED;
    return (int32_t)(o->value = 0);
}

/* The conditions of a lock lose it, and their waits, the earliest made first. */
static int forsake(object *lock)
{
    int count = 0;
    for (uint32_t born = 0; born <= m.born; born++) {
        for (object *o = m.objects; o < m.objects + MOST_OBJECTS; o++) {
            if (o->kind != CONDITION || o->lock != lock || o->born != born) continue;
            o->lock = NULL;
            count += settle_all(o, F_CLOSED);
        }
    }
    return count;
}

int32_t model_end(object *o, int discard)
{
    if (!o->open) return E_CLOSED;
    int count = o->kind == LOCK ? forsake(o) : 0;
    o->open = 0;
    if (discard) FOR_EACH(id, o->waiters) m.tasks[id].unheard = 1;
    return count + settle_all(o, F_CLOSED);
}

static int32_t go_on(int id, uint32_t *index)
{
    task *t = &m.tasks[id];
    object *o = t->home;
    take_out(&o->waiters, id);
    if (t->unheard) return E_CLOSED;
    switch (o->kind) {
    case LOCK: return t->step == IN_REACQUIRE ? reacquire_end(o, id) : lock_end(o, t);
    case CONDITION: return condition_end(o, id);
    case SEMAPHORE: return semaphore_end(o, t);
    case BARRIER: return barrier_end(o, id, index);
    default: return raises(t) ? CANCELLED : t->future == F_CLOSED ? E_CLOSED : PASSED;
    }
}

int model_resume(int32_t *outcome, uint32_t *index, int *more)
{
    while (m.ready.length) {
        int id = m.ready.items[0], unheard = m.tasks[id].unheard;
        take_out(&m.ready, id);
        *outcome = go_on(id, index);
        if (*outcome != WAITS && *outcome != MOVED) m.tasks[id] = (task){0};
        *more = m.ready.length > 0;
        if (!unheard) return id;
    }
    return NOBODY;
}
