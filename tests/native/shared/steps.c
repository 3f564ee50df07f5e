#include "steps.h"

char *steps_from, *steps_to;

static inline void touch(const volatile void *where)
{
    if ((char *)where >= steps_from && (char *)where < steps_to) step();
}

void __tsan_init(void);
void __tsan_init(void) { }
void __tsan_func_entry(void *caller);
void __tsan_func_entry(void *caller) { (void)caller; }
void __tsan_func_exit(void);
void __tsan_func_exit(void) { }

#define PLAIN(name)                                         \
    void __tsan_##name(void *where);                        \
    void __tsan_##name(void *where) { touch(where); }
PLAIN(read1) PLAIN(read2) PLAIN(read4) PLAIN(read8) PLAIN(read16)
PLAIN(write1) PLAIN(write2) PLAIN(write4) PLAIN(write8) PLAIN(write16)
PLAIN(unaligned_read2) PLAIN(unaligned_read4) PLAIN(unaligned_read8) PLAIN(unaligned_read16)
PLAIN(unaligned_write2) PLAIN(unaligned_write4) PLAIN(unaligned_write8) PLAIN(unaligned_write16)

#define RANGE(name)                                                      \
    void __tsan_##name(void *where, unsigned long size);                 \
    void __tsan_##name(void *where, unsigned long size) { (void)size; touch(where); }
RANGE(read_range) RANGE(write_range)

/* It is one thread: what is done after the step is done at once. */
#define CHANGE(bits, name, then)                                                                              \
    uint##bits##_t __tsan_atomic##bits##_##name(volatile uint##bits##_t *p, uint##bits##_t v, int order);     \
    uint##bits##_t __tsan_atomic##bits##_##name(volatile uint##bits##_t *p, uint##bits##_t v, int order)      \
    {                                                                                                         \
        (void)order;                                                                                          \
        touch(p);                                                                                             \
        uint##bits##_t before = *p;                                                                           \
        *p = then;                                                                                            \
        return before;                                                                                        \
    }

#define EXCHANGE(bits, how, fails)                                                                            \
    int __tsan_atomic##bits##_compare_exchange_##how(volatile uint##bits##_t *p, uint##bits##_t *expected,    \
        uint##bits##_t v, int order, int otherwise);                                                          \
    int __tsan_atomic##bits##_compare_exchange_##how(volatile uint##bits##_t *p, uint##bits##_t *expected,    \
        uint##bits##_t v, int order, int otherwise)                                                           \
    {                                                                                                         \
        (void)order, (void)otherwise;                                                                         \
        touch(p);                                                                                             \
        uint##bits##_t before = *p;                                                                           \
        int same = before == *expected && !(fails);                                                           \
        if (same) *p = v;                                                                                     \
        else *expected = before;                                                                              \
        return same;                                                                                          \
    }

#define ATOMIC(bits)                                                                                          \
    uint##bits##_t __tsan_atomic##bits##_load(const volatile uint##bits##_t *p, int order);                   \
    uint##bits##_t __tsan_atomic##bits##_load(const volatile uint##bits##_t *p, int order)                    \
    {                                                                                                         \
        (void)order;                                                                                          \
        touch(p);                                                                                             \
        return *p;                                                                                            \
    }                                                                                                         \
    void __tsan_atomic##bits##_store(volatile uint##bits##_t *p, uint##bits##_t v, int order);                \
    void __tsan_atomic##bits##_store(volatile uint##bits##_t *p, uint##bits##_t v, int order)                 \
    {                                                                                                         \
        (void)order;                                                                                          \
        touch(p);                                                                                             \
        *p = v;                                                                                               \
    }                                                                                                         \
    CHANGE(bits, exchange, v) CHANGE(bits, fetch_add, before + v) CHANGE(bits, fetch_sub, before - v)         \
    CHANGE(bits, fetch_and, before & v) CHANGE(bits, fetch_or, before | v)                                    \
    EXCHANGE(bits, strong, 0) EXCHANGE(bits, weak, spurious())

ATOMIC(32) ATOMIC(64)
