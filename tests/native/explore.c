#include "state.h"

enum { SLOTS = MOST_OBJECTS + MOST_TASKS, CANCEL = MOST_CALLS, RESUME = CANCEL + MOST_TASKS, ACTIONS };

typedef struct world {
    struct core core;
    slot slots[SLOTS];
    uint32_t tickets[MOST_TASKS];
    uint8_t model[MODEL_SIZE];
} world;

/* How a state was reached first. */
typedef struct step {
    uint32_t from, action;
} step;

static const subject *subject_;
static uint32_t tickets[MOST_TASKS];
static world *worlds;
static step *steps;
static size_t count;
static uint64_t *seen;
static size_t seen_size;

/* What an action answers: of a call the result, and the wait it began; of a resumption all of it. */
typedef struct answer {
    int32_t result, who, more;
    uint32_t index;
} answer;

static void save(world *w)
{
    CHECK(slots_touched() <= SLOTS);
    memset(w, 0, sizeof *w);
    w->core = core;
    memcpy(w->slots, at(FIRST_SLOT), core.end - FIRST_SLOT);
    memcpy(w->tickets, tickets, sizeof tickets);
    memcpy(w->model, subject_->model, subject_->size);
}

static void load(const world *w)
{
    core = w->core;
    memcpy(at(FIRST_SLOT), w->slots, sizeof w->slots);
    memcpy(tickets, w->tickets, sizeof tickets);
    memcpy(subject_->model, w->model, subject_->size);
}

static int unchanged(const world *w)
{
    return !memcmp(&core, &w->core, sizeof core) && !memcmp(at(FIRST_SLOT), w->slots, sizeof w->slots);
}

/* --- actions: the calls, then cancelling each wait, then resuming -------------------------------------- */

/* A number no wait has, or NOBODY. */
static int vacancy(void)
{
    for (int id = 0; id < subject_->waits; id++) if (!subject_->loop->tasks[id].alive) return id;
    return NOBODY;
}

static int possible(int action)
{
    if (action == RESUME) return 1;
    if (action >= CANCEL) return action - CANCEL < subject_->waits && subject_->loop->tasks[action - CANCEL].alive;
    const call *c = &subject_->calls[action];
    return c->text && (!c->waits || vacancy() != NOBODY) && !(c->limit && c->limit());
}

static int32_t ask(const call *c, uint32_t second)
{
    return c->one ? c->one(subject_->objects[c->object]) : c->two(subject_->objects[c->object], second);
}

/* Those that lock_admit refuses are such as are told more of than a cookie. */
static int32_t admit(void)
{
    const slot *first = at(core.first_ready);
    int32_t admitted = lock_admit(subject_->objects[0]);
    if (admitted < 0 && core.first_ready) CHECK(first->state != WOKEN || first->origin || at(first->home)->kind != LOCK);
    return admitted;
}

static answer core_answer(int action)
{
    if (action == RESUME) {
        int32_t admitted = subject_->admits ? admit() : E_WOULD_WAIT;
        if (admitted >= 0) return (answer){PASSED, admitted >> 1, admitted & 1, 0};
        const resumption *r = wait_resume();
        if (!r) return (answer){.who = NOBODY};
        CHECK_IS(r->ticket, tickets[r->cookie]);
        return (answer){r->outcome, (int32_t)r->cookie, (int32_t)r->more, r->outcome == PASSED ? r->index : 0};
    }
    if (action >= CANCEL) return (answer){wait_cancel(tickets[action - CANCEL]), NOBODY, 0, 0};
    const call *c = &subject_->calls[action];
    int id = vacancy();
    int32_t result = ask(c, c->waits ? (uint32_t)id : c->number);
    if (!c->waits || result <= 0) return (answer){result, NOBODY, 0, 0};
    tickets[id] = (uint32_t)result;
    return (answer){AWAITS, id, 0, 0};
}

static answer model_resume(void)
{
    loop *l = subject_->loop;
    while (l->ready.length) {
        int id = l->ready.items[0];
        int unheard = l->tasks[id].unheard;
        answer a = {.who = id};
        deque_remove(&l->ready, id);
        a.result = subject_->resume(id, &a.index);
        if (a.result != WAITS && a.result != MOVED) l->tasks[id] = (task){0};
        if (a.result != PASSED) a.index = 0;
        a.more = l->ready.length > 0;
        if (!unheard) return a;
    }
    return (answer){.who = NOBODY};
}

static answer model_answer(int action)
{
    if (action == RESUME) return model_resume();
    if (action >= CANCEL) return task_cancel(subject_->loop, action - CANCEL), (answer){PASSED, NOBODY, 0, 0};
    const call *c = &subject_->calls[action];
    int id = vacancy();
    int32_t result = c->model(id, c->number);
    return (answer){result, result == AWAITS ? id : NOBODY, 0, 0};
}

/* --- what is wrong, as a trace ------------------------------------------------------------------------- */

static void print_answer(FILE *out, int action, answer a)
{
    static const char *const outcomes[] = {"passed", "cancelled", "waits", "moved"};
#define ERROR_NAME(name, number, class, code, message) [-(number)] = #name,
    static const char *const errors[] = {ERRORS(ERROR_NAME)};
    if (a.result < 0 && action != RESUME) fprintf(out, "%s", errors[-a.result]);
    else if (action != RESUME && a.result == AWAITS) fprintf(out, "%c waits", 'a' + a.who);
    else if (action != RESUME) fprintf(out, "%d", a.result);
    else if (a.who == NOBODY) fprintf(out, "nobody");
    else fprintf(out, "%c %s, index %u%s", 'a' + a.who, a.result < 0 ? errors[-a.result] : outcomes[a.result], a.index,
                 a.more ? ", more" : "");
}

static void print_action(FILE *out, int action)
{
    if (action == RESUME) fprintf(out, "%-19s -> ", "resume");
    else if (action >= CANCEL) fprintf(out, "cancel %-12c -> ", 'a' + action - CANCEL);
    else fprintf(out, "%-19s -> ", subject_->calls[action].text);
}

static void print_way(size_t state)
{
    if (state == 0) return;
    print_way(steps[state].from);
    load(&worlds[steps[state].from]);
    print_action(stderr, (int)steps[state].action);
    print_answer(stderr, (int)steps[state].action, model_answer((int)steps[state].action));
    fprintf(stderr, "\n");
}

_Noreturn static void fail(size_t state, int action, const char *what, answer is, answer should)
{
    fprintf(stderr, "%s: %s\n", subject_->title, what);
    print_way(state);
    print_action(stderr, action);
    print_answer(stderr, action, should);
    fprintf(stderr, "     expected\n%24s", "");
    print_answer(stderr, action, is);
    fprintf(stderr, "     actual\n");
    exit(1);
}

/* --- the search ---------------------------------------------------------------------------------------- */

/* A wait that would be parked finds no memory, or must not wait: nothing changes. */
static void refuse(size_t state, int action)
{
    const call *c = &subject_->calls[action];
    answer nothing = {E_MEMORY, NOBODY, 0, 0};
    load(&worlds[state]);
    core.free = 0;
    core.limit = core.end;
    native_slots = slots_touched();
    world before;
    save(&before);
    answer is = core_answer(action);
    if (is.result != E_MEMORY || !unchanged(&before)) fail(state, action, "out of memory", is, nothing);
    native_slots = ROOMY;

    load(&worlds[state]);
    is.result = ask(c, NOW_OR_NEVER), nothing.result = E_WOULD_WAIT;
    if (is.result != E_WOULD_WAIT || !unchanged(&worlds[state])) fail(state, action, "now or never", is, nothing);
}

static int add_key(uint64_t *table, size_t size, uint64_t k)
{
    size_t i = k % size;
    for (; table[i]; i = (i + 1) % size) if (table[i] == k) return 0;
    table[i] = k;
    return 1;
}

static void add(size_t from, int action)
{
    world now;
    save(&now);
    if (!add_key(seen, seen_size, key(subject_, tickets))) return;
    if (count * 2 + 1 >= seen_size) {
        size_t size = seen_size * 4;
        uint64_t *table = calloc(size, sizeof *table);
        CHECK(table);
        for (size_t i = 0; i < seen_size; i++) if (seen[i]) add_key(table, size, seen[i]);
        free(seen);
        seen = table, seen_size = size;
        CHECK(worlds = realloc(worlds, size / 2 * sizeof *worlds));
        CHECK(steps = realloc(steps, size / 2 * sizeof *steps));
    }
    steps[count] = (step){(uint32_t)from, (uint32_t)action};
    worlds[count++] = now;
}

void explore(const subject *what, size_t most_states)
{
    size_t actions = 0;
    subject_ = what;
    CHECK(what->size <= MODEL_SIZE);
    seen_size = 1024, count = 0;
    CHECK(seen = calloc(seen_size, sizeof *seen));
    CHECK(worlds = malloc(seen_size / 2 * sizeof *worlds));
    CHECK(steps = malloc(seen_size / 2 * sizeof *steps));
    memset(tickets, 0, sizeof tickets);
    add(0, 0);
    for (size_t state = 0; state < count; state++) {
        for (int action = 0; action < ACTIONS; action++) {
            load(&worlds[state]);
            if (!possible(action)) continue;
            answer is = core_answer(action), should = model_answer(action);
            int refused = is.result < 0 && action < CANCEL;
            const char *found = memcmp(&is, &should, sizeof is) ? "not what the model answers" : wrong(subject_);
            if (!found && refused && !unchanged(&worlds[state])) found = "an error changed something";
            if (found) fail(state, action, found, is, should);
            add(state, action);
            actions++;
            if (is.result == AWAITS) refuse(state, action);
        }
        CHECK(count <= most_states);
    }
    printf("%s, at most %d waits: %zu states, %zu calls\n", what->title, what->waits, count, actions);
    free(seen), free(worlds), free(steps);
}
