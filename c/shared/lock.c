/* lock.c - a lock of many threads: one word says whether it is to take, held or reserved, and who took it last. */
#include "value.h"
#include "../lock.h"

HOT int lock_is_held(const slot *lock) { return (record_of(lock)->value & IS_HELD) != 0; }

/* By this agent, for a waiter. */
static int is_reserved(uint64_t value) { return !(value & (TO_TAKE | IS_HELD)) && last_of(value) == core.number; }

static HOT int take(record *r, uint32_t flags)
{
    uint64_t value = r->value, rule;
    do {
        if (!(value & TO_TAKE) || !(rule = line_rule(r, value))) return 0;
    } while (!atomic_compare_exchange_weak(&r->value, &value, (value & ABANDONED) | flags | RULE_OF(rule)));
    return 1;
}

HOT int lock_take(slot *lock) { return nobody_waits(lock) && take(record_of(lock), IS_HELD); }

static HOT slot *pending_head(slot *lock)
{
    slot *head = at(lock->queue.next);
    return head != lock && head->state == PENDING ? head : NULL;
}

static int32_t wake_head(record *r, slot *head)
{
    make_ready(head, WOKEN);
    line_pass(r);
    return 1;
}

int32_t lock_serve(slot *lock)
{
    record *r = record_of(lock);
    slot *head = pending_head(lock);
    return head && take(r, 0) ? wake_head(r, head) : 0;
}

/* Kept for this agent's next waiter in the same exchange, if that is there and may have it. */
static HOT int32_t give(slot *lock, int held)
{
    record *r = record_of(lock);
    slot *head = pending_head(lock);
    uint64_t value = r->value, rule, after;
    do {
        if (held ? !(value & IS_HELD) : !is_reserved(value)) return E_NOT_ACQUIRED;
        rule = head ? line_rule(r, value) : 0;
        after = rule ? (value & ABANDONED) | RULE_OF(rule) : (value & ~(uint64_t)IS_HELD) | TO_TAKE;
    } while (!atomic_compare_exchange_weak(&r->value, &value, after));
    if (rule) return wake_head(r, head);
    line_tell(r);
    return 0;
}

HOT int32_t lock_give(slot *lock) { return give(lock, 1); }

int lock_claim(slot *lock)
{
    record *r = record_of(lock);
    uint64_t value = r->value;
    while (is_reserved(value)) {
        if (atomic_compare_exchange_weak(&r->value, &value, value | IS_HELD)) return 1;
    }
    if (!take(r, IS_HELD)) return 0;
    line_pass(r);
    return 1;
}

int32_t lock_again(slot *lock, slot *waiter)
{
    waiter_again(lock, waiter);
    lock_contend(lock);
    return WAITS;
}

/* A holder that has died, and that whoever reaped it took for a thread that still ran. */
static void bury(record *r)
{
    uint64_t value = r->value;
    if (!(value & TO_TAKE) && !agent_generation(last_of(value))) lock_forget(r, last_of(value));
}

void lock_contend(slot *lock)
{
    bury(record_of(lock));
    if (lock_serve(lock)) agent_tell_self(record_of(lock));
}

void lock_pass(slot *lock, const slot *waiter)
{
    if (lock->kind != LOCK) return;
    if ((waiter->state != WOKEN && waiter->state != REVOKED) || give(lock, 0) < 0) lock_serve(lock);
}

int lock_seize(slot *lock)
{
    record *r = record_of(lock);
    bury(r);
    return lock_claim(lock);
}

void lock_forget(record *r, uint32_t number)
{
    uint64_t value = r->value, sign;
    do {
        if (value & TO_TAKE || last_of(value) != number) return;
        sign = value & IS_HELD ? ABANDONED : 0;
    } while (!atomic_compare_exchange_weak(&r->value, &value, (value & ~(uint64_t)IS_HELD) | TO_TAKE | sign));
    line_tell(r);
}

void lock_vanish(slot *lock) { give(lock, 0); }

int32_t lock_abandoned(uint32_t handle)
{
    slot *lock = live(handle, LOCK);
    return lock ? (record_of(lock)->value & ABANDONED) != 0 : E_CLOSED;
}

int32_t lock_mend(uint32_t handle)
{
    slot *lock = live(handle, LOCK);
    if (!lock) return E_CLOSED;
    atomic_fetch_and(&record_of(lock)->value, ~(uint64_t)ABANDONED);
    return PASSED;
}
