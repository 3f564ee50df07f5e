/* fuzz_exports.c - every export with any numbers in any order. No call may harm the core: what it answers is one of
 * the answers that core.h names, an error has changed nothing, and the slots are well formed after it.
 *
 * Byte 0 tells how many slots there are. Then each call is a byte for the export and, for each argument, a byte that
 * tells where it is from: one of the numbers answered last, as it is or with bits flipped, or the bytes that follow.
 */
#include "slots.h"

enum { RECENT = 16, MOST_CALLS = 2000 };

typedef struct export_ {
    const char *name;
    int32_t (*none)(void);
    int32_t (*one)(uint32_t);
    int32_t (*two)(uint32_t, uint32_t);
} export_;

#define NONE(f) {#f, f, NULL, NULL},
#define ONE(f) {#f, NULL, f, NULL},
#define TWO(f) {#f, NULL, NULL, f},
static const export_ exports[] = {
#include "exports.h" /* made from core.h, all but wait_resume */
};
enum { EXPORTS = sizeof exports / sizeof *exports, RESUME = EXPORTS, CHURN };

static const uint8_t *input, *input_end;
static uint32_t recent[RECENT], answered;
static int tracing;

#define TRACE(...) (tracing ? (void)fprintf(stderr, __VA_ARGS__) : (void)0)

static uint32_t byte(void) { return input < input_end ? *input++ : 0; }

static uint32_t four_bytes(void)
{
    uint32_t low = byte(), high = byte() << 8;
    low |= high, high = byte() << 16;
    return low | high | byte() << 24;
}

static uint32_t argument(void)
{
    static const uint32_t edges[] = {
        0, 1, 2, LARGEST - 1, LARGEST, LARGEST + 1u, UINT32_MAX, GENERATION, GENERATION - 1,
    };
    uint32_t from = byte(), known = recent[from % RECENT];
    switch (from / RECENT) {
    case 9: case 10: return known ^ 1u << byte() % 32;
    case 11: return known ^ four_bytes();
    case 12: return known + GENERATION * byte();
    case 13: return four_bytes();
    case 14: return byte();
    case 15: return edges[from % RECENT % (sizeof edges / sizeof *edges)];
    default: return known;
    }
}

/* Whether the number names a live slot, seen from outside: not by find(). */
static int is_live(uint32_t number)
{
    ref r = number % MOST_SLOTS * sizeof(slot);
    if (r < FIRST_SLOT || r >= core.end) return 0;
    return at(r)->kind != FREE && at(r)->kind < CLOSED && at(r)->generation == number >> 24;
}

static void check_answer(const char *name, uint32_t first, int32_t answer)
{
    int makes = strstr(name, "_new") != NULL;
    CHECK(answer >= E_RESET);
    if (answer < 0) CHECK(slots_unchanged());
    if (makes && answer >= 0) CHECK(is_live((uint32_t)answer));
    if (answer <= 0 || (!makes && !strstr(name, "acquire") && !strstr(name, "_wait"))) return;
    if (strcmp(name, "object_waiting") == 0) return;
    CHECK(is_live((uint32_t)answer));
    CHECK(makes || first != (uint32_t)answer);
    recent[answered++ % RECENT] = (uint32_t)answer;
}

static void call_export(const export_ *e)
{
    uint32_t first = e->none ? 0 : argument(), second = e->two ? argument() : 0;
    int dead = !e->none && !strstr(e->name, "semaphore_new") && strcmp(e->name, "barrier_new") && !is_live(first);
    TRACE("%s", e->name);
    if (!e->none) TRACE(" 0x%x", first);
    if (e->two) TRACE(" 0x%x", second);
    slots_save();
    int32_t answer = e->none ? e->none() : e->one ? e->one(first) : e->two(first, second);
    TRACE(" -> %d\n", answer);
    if (dead) CHECK_IS(answer, E_CLOSED);
    check_answer(e->name, first, answer);
}

static void resume(void)
{
    int was_ready = core.first_ready != 0;
    const resumption *r = wait_resume();
    TRACE("wait_resume -> %d\n", r ? r->outcome : 0);
    if (!r) {
        CHECK(!core.first_ready);
        return;
    }
    CHECK(was_ready);
    CHECK(r->outcome >= E_RESET && r->outcome <= MOVED);
    CHECK_IS(r->more, core.first_ready != 0);
    CHECK_IS(is_live(r->ticket), r->outcome == WAITS || r->outcome == MOVED);
}

/* One slot used so often that all its generations, and handles from before, come round. */
static void churn(uint32_t times)
{
    TRACE("# %u objects made and closed\n", times);
    for (uint32_t i = 0; i < times; i++) {
        int32_t event = event_new();
        if (event < 0) return;
        CHECK_IS(object_close((uint32_t)event), 0);
        slots_check();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    tracing = getenv("FUZZ_TRACE") != NULL;
    input = data, input_end = data + size;
    memset(recent, 0, sizeof recent);
    answered = 0;
    slots_fresh(byte() % 64);
    for (int calls = 0; input < input_end && calls < MOST_CALLS; calls++) {
        uint32_t which = byte() % 32;
        if (which < EXPORTS) call_export(&exports[which]);
        else if (which == CHURN) churn(byte() % 130);
        else resume();
        slots_check();
    }
    return 0;
}
