/* alone.h - what sharing an object with other threads adds to the core, for a core that shares nothing: nothing.
 * shared/together.h has the same names. */
#ifndef WAITLINE_ALONE_H
#define WAITLINE_ALONE_H

static inline slot *live(uint32_t handle, kind kind) { return find(handle, kind); }
static inline slot *live_fast(uint32_t handle, kind kind) { return find_fast(handle, kind); }
static inline slot *new_object(kind kind) { return bare_object(kind); }
static inline void object_ended(slot *object, uint8_t how) { (void)object; (void)how; }
static inline void cancel_begun(slot *waiter) { (void)waiter; }
static inline void condition_opened(slot *condition) { (void)condition; }
static inline void waiter_joined(slot *object, slot *waiter) { (void)object; (void)waiter; }
static inline void waiter_ready(slot *waiter, int settled) { (void)waiter; (void)settled; }
static inline void waits_changed(slot *object) { (void)object; }
static inline int32_t waits_of(const slot *object)
{
    if (object->kind != BARRIER) return object->waiting;
    return object->state == FILLING ? object->arrived : 0;
}
static inline void wait_begun(void) { }
static inline void wait_over(void) { }

#endif
