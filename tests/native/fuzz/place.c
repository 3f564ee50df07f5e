#include "place.h"

/* Those woken have theirs already, taken from the semaphore's value. */
static int64_t promised(const place *p)
{
    int64_t count = 0;
    for (ref r = FIRST_SLOT; r < core.end; r += sizeof(slot)) {
        const slot *s = at(r);
        if (s->kind != WAITER || handle_of(at(s->home)) != (int32_t)p->handle) continue;
        count += s->state == WOKEN || s->state == REVOKED;
    }
    return count;
}

void compare(const place *p)
{
    const object *o = p->object;
    uint32_t h = p->handle;
    CHECK_IS(object_waiting(h), model_waiting(o));
    switch (o->kind) {
    case LOCK:
        CHECK_IS(lock_locked(h), model_locked(o));
        if (o->open) CHECK_IS(p->permits, !lock_locked(h));
        break;
    case EVENT: CHECK_IS(event_is_set(h), model_value(o)); break;
    case SEMAPHORE:
        CHECK_IS(semaphore_locked(h), model_locked(o));
        CHECK_IS(semaphore_value(h), model_value(o));
        if (o->open) CHECK_IS(p->permits, semaphore_value(h) + promised(p));
        break;
    case BARRIER: CHECK_IS(barrier_state(h), model_state(o)); break;
    default: break;
    }
}
