/* steps.c - the compiler's own instrumentation for ThreadSanitizer, with another runtime behind it: each atomic operation of
 * the core is a call of these, so that a schedule can be chosen, and an agent be lost, between any two of them.
 *
 * What is not atomic is an agent's own and no step. */
#include <string.h>
#include "steps.h"

#define ATOMICS(BITS, TYPE)                                                                                      \
    TYPE __tsan_atomic##BITS##_load(const volatile TYPE *a, int order);                                          \
    TYPE __tsan_atomic##BITS##_load(const volatile TYPE *a, int order) { (void)order; step(); return *a; }       \
    void __tsan_atomic##BITS##_store(volatile TYPE *a, TYPE v, int order);                                       \
    void __tsan_atomic##BITS##_store(volatile TYPE *a, TYPE v, int order) { (void)order; step(); *a = v; }       \
    MODIFY(BITS, TYPE, exchange, v)                                                                              \
    MODIFY(BITS, TYPE, fetch_add, before + v)                                                                    \
    MODIFY(BITS, TYPE, fetch_sub, before - v)                                                                    \
    MODIFY(BITS, TYPE, fetch_and, before & v)                                                                    \
    MODIFY(BITS, TYPE, fetch_or, before | v)                                                                     \
    COMPARE(BITS, TYPE)

#define MODIFY(BITS, TYPE, NAME, AFTER)                                                                          \
    TYPE __tsan_atomic##BITS##_##NAME(volatile TYPE *a, TYPE v, int order);                                      \
    TYPE __tsan_atomic##BITS##_##NAME(volatile TYPE *a, TYPE v, int order)                                       \
    {                                                                                                            \
        (void)order;                                                                                             \
        step();                                                                                                  \
        TYPE before = *a;                                                                                        \
        *a = (TYPE)(AFTER);                                                                                      \
        return before;                                                                                           \
    }

/* clang calls the first, gcc the others. */
#define COMPARE(BITS, TYPE)                                                                                      \
    TYPE __tsan_atomic##BITS##_compare_exchange_val(volatile TYPE *a, TYPE c, TYPE v, int o, int f);             \
    TYPE __tsan_atomic##BITS##_compare_exchange_val(volatile TYPE *a, TYPE c, TYPE v, int o, int f)              \
    {                                                                                                            \
        (void)o, (void)f;                                                                                        \
        step();                                                                                                  \
        TYPE before = *a;                                                                                        \
        if (before == c) *a = v;                                                                                 \
        return before;                                                                                           \
    }                                                                                                            \
    COMPARE_AND_TELL(BITS, TYPE, strong)                                                                         \
    COMPARE_AND_TELL(BITS, TYPE, weak)

#define COMPARE_AND_TELL(BITS, TYPE, NAME)                                                                       \
    int __tsan_atomic##BITS##_compare_exchange_##NAME(volatile TYPE *a, TYPE *c, TYPE v, int o, int f);          \
    int __tsan_atomic##BITS##_compare_exchange_##NAME(volatile TYPE *a, TYPE *c, TYPE v, int o, int f)           \
    {                                                                                                            \
        TYPE before = __tsan_atomic##BITS##_compare_exchange_val(a, *c, v, o, f), wanted = *c;                   \
        *c = before;                                                                                             \
        return before == wanted;                                                                                 \
    }

ATOMICS(32, uint32_t)
ATOMICS(64, uint64_t)

#define NOTHING(NAME) void NAME(void *a); void NAME(void *a) { (void)a; }
NOTHING(__tsan_func_entry)
NOTHING(__tsan_read1) NOTHING(__tsan_read2) NOTHING(__tsan_read4) NOTHING(__tsan_read8) NOTHING(__tsan_read16)
NOTHING(__tsan_write1) NOTHING(__tsan_write2) NOTHING(__tsan_write4) NOTHING(__tsan_write8) NOTHING(__tsan_write16)
NOTHING(__tsan_unaligned_read2) NOTHING(__tsan_unaligned_read4) NOTHING(__tsan_unaligned_read8) NOTHING(__tsan_unaligned_read16)
NOTHING(__tsan_unaligned_write2) NOTHING(__tsan_unaligned_write4) NOTHING(__tsan_unaligned_write8) NOTHING(__tsan_unaligned_write16)
NOTHING(__tsan_read_write1) NOTHING(__tsan_read_write2) NOTHING(__tsan_read_write4) NOTHING(__tsan_read_write8)

void __tsan_func_exit(void);
void __tsan_func_exit(void) { }
void __tsan_init(void);
void __tsan_init(void) { }
void *__tsan_memset(void *to, int byte, size_t n);
void *__tsan_memset(void *to, int byte, size_t n) { return memset(to, byte, n); }
void *__tsan_memcpy(void *to, const void *from, size_t n);
void *__tsan_memcpy(void *to, const void *from, size_t n) { return memcpy(to, from, n); }
