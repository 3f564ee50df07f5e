/* event.c - a flag to wait for.
 *
 * Invariant: while it is set nobody is pending. Whoever set() woke has passed, even if clear() comes before
 * it is resumed.
 */
#include "wait.h"

int32_t event_new(void)
{
    slot *event = new_object(EVENT);
    return event ? handle_of(event) : E_MEMORY;
}

int32_t event_wait(uint32_t handle, uint32_t cookie)
{
    slot *event = find(handle, EVENT);
    if (!event) return E_CLOSED;
    return event->state ? PASSED : park(event, cookie);
}

int32_t event_set(uint32_t handle)
{
    slot *event = find(handle, EVENT);
    if (!event) return E_CLOSED;
    event->state = 1;
    return wake_pending(event, LARGEST);
}

int32_t event_clear(uint32_t handle)
{
    slot *event = find(handle, EVENT);
    if (!event) return E_CLOSED;
    return event->state = 0;
}

int32_t event_is_set(uint32_t handle)
{
    slot *event = find(handle, EVENT);
    return event ? event->state : E_CLOSED;
}
