/* block.c - waits that block the whole thread. The thread goes before its own waiters, which can't go on meanwhile: it
 * takes its place in line, and what others give the agent in this object is its own. */
#include "value.h"
#include "../lock.h"

int32_t barrier_block(slot *barrier);
void barrier_block_stand(slot *barrier);
int32_t barrier_seize(slot *barrier);
void barrier_block_over(slot *barrier);

static int32_t seize(slot *object)
{
    record *r = record_of(object);
    switch (object->kind) {
    case LOCK: return lock_seize(object) ? PASSED : E_WOULD_WAIT;
    case EVENT: return r->value & 1 || (uint32_t)(r->value >> 1) != object->since ? PASSED : E_WOULD_WAIT;
    case CONDITION: return condition_seize(object) ? PASSED : E_WOULD_WAIT;
    case SEMAPHORE: return permit_seize(object) ? PASSED : E_WOULD_WAIT;
    default: return barrier_seize(object);
    }
}

/* Whoever waited here meanwhile may have missed its turn. */
static void leave(slot *object)
{
    record *r = record_of(object);
    object->blocked = 0;
    arrival_next(object, NULL);
    pending_less(object, 1);
    waits_changed(object);
    line_pass(r);
    agent_tell_self(r);
}

static int32_t try(slot *object)
{
    int32_t answer = seize(object);
    if (answer != E_WOULD_WAIT) leave(object);
    return answer;
}

static int is_deadlock(const slot *lock)
{
    uint64_t value = record_of(lock)->value;
    return value & IS_HELD && last_of(value) == core.number;
}

int32_t block_begin(uint32_t handle)
{
    slot *object = object_of(handle);
    int32_t answer;
    if (!object) return E_CLOSED;
    record *r = record_of(object);
    switch (object->kind) {
    case LOCK:
        if (is_deadlock(object)) return E_DEADLOCK;
        answer = seize(object);
        break;
    case CONDITION:
        if (!object->lock) return E_CLOSED;
        answer = lock_is_held(at(object->lock)) ? E_WOULD_WAIT : E_WAIT_UNLOCKED;
        break;
    case EVENT:
        object->since = (uint32_t)(r->value >> 1);
        answer = seize(object);
        break;
    case BARRIER: answer = barrier_block(object); break;
    default: answer = seize(object);
    }
    if (answer == PASSED) line_pass(r);
    if (answer != E_WOULD_WAIT) return answer;
    object->blocked = 1;
    if (!object->pending && !r->batch) own(r)->arrival = atomic_fetch_add(&r->arrivals, 1);
    pending_more(object);
    waits_changed(object);
    if (object->kind == CONDITION) lock_give(at(object->lock));
    if (object->kind == BARRIER) barrier_block_stand(object);
    return try(object);
}

int32_t block_try(uint32_t handle)
{
    slot *object = object_of(handle);
    return object ? object->blocked ? try(object) : E_WOULD_WAIT : E_CLOSED;
}

int32_t block_end(uint32_t handle)
{
    int32_t answer = block_try(handle);
    if (answer != E_WOULD_WAIT) return answer;
    slot *object = object_of(handle);
    if (object->kind == CONDITION && !not_notified(record_of(object))) return try(object);   /* notified just now */
    if (object->kind == BARRIER) barrier_block_over(object);
    object->blocked = 0;
    arrival_next(object, NULL);
    pending_less(object, 1);
    waits_changed(object);
    agent_tell_self(record_of(object));
    return E_WOULD_WAIT;
}

int32_t block_over(uint32_t handle, uint32_t passed)
{
    slot *condition = object_of(handle);
    if (!condition) return E_CLOSED;
    if (passed) condition_seized_over(condition);
    else notify(condition, 1);
    return PASSED;
}

int32_t block_index(void) { return (int32_t)core.last.index; }

int32_t condition_lock(uint32_t handle)
{
    slot *condition = live(handle, CONDITION);
    return condition ? (int32_t)record_of(condition)->bound : E_CLOSED;
}
