/* event.c - a flag to wait for.
 *
 * Invariant: while it is set nobody is pending. Whoever set() woke has passed, even if clear() comes before
 * it is resumed.
 */
#include "value.h"

int32_t event_new(void)
{
    slot *event = new_object(EVENT);
    return event ? handle_of(event) : E_MEMORY;
}

int32_t event_wait(uint32_t handle, uint32_t cookie)
{
    slot *event = live(handle, EVENT);
    if (!event) return E_CLOSED;
    if (event_flag(event)) return PASSED;
    int32_t ticket = park(event, cookie);
    if (ticket > 0) contend(event);
    return ticket;
}

int32_t event_set(uint32_t handle)
{
    slot *event = live(handle, EVENT);
    if (!event) return E_CLOSED;
    return event_raise(event);
}

int32_t event_clear(uint32_t handle)
{
    slot *event = live(handle, EVENT);
    if (!event) return E_CLOSED;
    event_lower(event);
    return PASSED;
}

int32_t event_is_set(uint32_t handle)
{
    slot *event = live(handle, EVENT);
    return event ? event_flag(event) : E_CLOSED;
}
