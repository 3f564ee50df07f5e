/* event.c - an event of many threads: bit 0 of the value is the flag, above it stands how often it was set. */
#include "value.h"

int32_t event_serve(slot *event, uint64_t value)
{
    uint32_t count = (uint32_t)(value >> 1);
    if (count == event->seen) return 0;
    event->seen = count;
    return wake_pending(event, LARGEST);
}

int32_t event_flag(slot *event)
{
    uint64_t value = record_of(event)->value;
    event_serve(event, value);
    return value & 1;
}

int32_t event_raise(slot *event)
{
    record *r = record_of(event);
    uint64_t value = r->value, raised;
    do {
        if (value & 1) return 0;
        raised = value + 3;
    } while (!atomic_compare_exchange_weak(&r->value, &value, raised));
    agents_tell(r->line & MEMBERS & ~bit(core.number), r);
    return event_serve(event, raised);
}

void event_lower(slot *event) { atomic_fetch_and(&record_of(event)->value, ~1ull); }
