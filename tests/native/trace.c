/* trace.c - runs the blocks of the Markdown pages named as arguments: calls in, answers out. ../traces/README.md tells
 * the language; ../traces/interpreter.js is the same in JavaScript.
 * With HOST, the calls go into an engine that runs the wasm: hosts/.
 */
#include <ctype.h>
#include "check.h"
#include "signatures.h"
#ifdef HOST
#include "host.h"
#endif

enum { MOST_STEPS = 128, MOST_NAMES = 32, WIDTH = 200 };

#ifdef HOST

typedef struct export_ {
    const char *name;
    int arguments;
} export_;

#define NONE(f) {#f, 0},
#define ONE(f) {#f, 1},
#define TWO(f) {#f, 2},
#define START host_fresh()

static int32_t call(const export_ *e, const uint32_t *arguments) { return host_call(e->name, e->arguments, arguments); }

static const resumption *resume(void)
{
    static resumption copy;
    uint32_t address = (uint32_t)host_call("wait_resume", 0, NULL);
    return address ? memcpy(&copy, host_memory(address), sizeof copy) : NULL;
}

#else

static const char *const host_name = "native";

typedef struct export_ {
    const char *name;
    int32_t (*none)(void);
    int32_t (*one)(uint32_t);
    int32_t (*two)(uint32_t, uint32_t);
} export_;

#define NONE(f) {#f, f, NULL, NULL},
#define ONE(f) {#f, NULL, f, NULL},
#define TWO(f) {#f, NULL, NULL, f},
#define START fresh(ROOMY)

static int32_t call(const export_ *e, const uint32_t *arguments)
{
    return e->none ? e->none() : e->one ? e->one(arguments[0]) : e->two(arguments[0], arguments[1]);
}

static const resumption *resume(void) { return wait_resume(); }

#endif

static const export_ exports[] = {
    NO_ARGUMENT(NONE) ONE_ARGUMENT(ONE) TWO_ARGUMENTS(TWO) {.name = "wait_resume"},
};

/* An object: its handle and the export that made it. A wait: its ticket, its cookie, the object it began at. */
typedef struct named {
    char name[3];
    const char *maker;
    uint32_t handle, cookie, home;
} named;

typedef struct names {
    named list[MOST_NAMES];
    int count;
} names;

typedef struct step {
    int line;
    char call[WIDTH], expected[WIDTH], actual[WIDTH];
} step;

static names objects, waits;
static step steps[MOST_STEPS];
static int count;

/* --- names ---------------------------------------------------------------------------------------------- */

static const char *error_name(int32_t number)
{
#define ERROR_NAME(name, number, class, code, message) [-(number)] = #name,
    static const char *const list[] = {ERRORS(ERROR_NAME)};
    int32_t most = sizeof list / sizeof *list;
    return number < 0 && number > -most ? list[-number] : "?";
}

static named *by_name(names *n, const char *name)
{
    for (int i = 0; i < n->count; i++) if (!strcmp(n->list[i].name, name)) return &n->list[i];
    return NULL;
}

static named *by_handle(names *n, uint32_t handle)
{
    for (int i = 0; i < n->count; i++) if (n->list[i].handle == handle) return &n->list[i];
    return NULL;
}

static named *by_cookie(uint32_t cookie)
{
    for (int i = 0; i < waits.count; i++) if (waits.list[i].cookie == cookie) return &waits.list[i];
    return NULL;
}

static named *add(names *n, uint32_t handle)
{
    CHECK(n->count < MOST_NAMES);
    named *new = &n->list[n->count++];
    *new = (named){.handle = handle};
    return new;
}

/* bounded_semaphore_new makes a semaphore. */
static const char *kind_of(const char *maker) { return maker + (strncmp(maker, "bounded_", 8) ? 0 : 8); }

static const char *name_object(uint32_t handle, const char *maker)
{
    named object = {.maker = maker, .handle = handle};
    object.name[0] = (char)toupper(*kind_of(maker));
    for (char n = '2'; by_name(&objects, object.name); n++) object.name[1] = n;
    *add(&objects, handle) = object;
    return objects.list[objects.count - 1].name;
}

/* --- one call ------------------------------------------------------------------------------------------- */

static const export_ *export_named(const char *prefix, size_t length, const char *word)
{
    for (size_t i = 0; i < sizeof exports / sizeof *exports; i++) {
        const char *name = exports[i].name;
        if (!strncmp(name, prefix, length) && !strcmp(name + length, word)) return &exports[i];
    }
    return NULL;
}

/* The export that a word is short for. */
static const export_ *complete(const char *word, const char *subject)
{
    const export_ *found = NULL;
    named *object = subject ? by_name(&objects, subject) : NULL;
    const char *kind = object ? kind_of(object->maker) : "";
    if (object) found = export_named(kind, strlen(kind) - strlen("new"), word);
    if (!found) found = export_named("wait_", 5, word);
    if (!found) found = export_named("object_", 7, word);
    return found ? found : export_named("", 0, word);
}

static uint32_t value(const char *word)
{
    named *found = by_name(&objects, word);
    if (!strcmp(word, "now")) return NOW_OR_NEVER;
    if (!found) found = by_name(&waits, word);
    if (found) return found->handle;
    char *end;
    uint32_t number = (uint32_t)strtoul(word, &end, 0);
    if (*end) fprintf(stderr, "nothing is called %s\n", word);
    CHECK(!*end);
    return number;
}

static void resumption_text(char *out, const resumption *r)
{
    static const char *const outcomes[] = {"passed", "cancelled", "waits", "moved"};
    if (!r) {
        strcpy(out, "nobody");
        return;
    }
    named *wait = by_handle(&waits, r->ticket), *place = by_handle(&objects, r->object);
    const char *outcome = r->outcome < 0 ? error_name(r->outcome) : outcomes[r->outcome % 4];
    out += sprintf(out, "%s %s", wait ? wait->name : "?", outcome);
    if (!wait || wait->home != r->object) out += sprintf(out, " at %s", place ? place->name : "?");
    int arrived = place && !strcmp(place->maker, "barrier_new") && r->outcome == PASSED;
    if (arrived) out += sprintf(out, ", index %u", r->index);
    if (wait && wait->cookie != r->cookie) out += sprintf(out, ", cookie %u", r->cookie);
    if (r->more) sprintf(out, ", more");
}

static void answer_text(char *out, const char *name, const char *verb, const uint32_t *arguments, int32_t answer)
{
    static const char *const states[] = {"filling", "draining", "resetting", "broken"};
    static const char *const truth[] = {"no", "yes"};
    if (answer < 0) {
        strcpy(out, error_name(answer));
    } else if (!strcmp(verb, "new")) {
        strcpy(out, name_object((uint32_t)answer, name));
    } else if (!strcmp(verb, "acquire") || !strcmp(verb, "wait")) {
        if (answer == PASSED) {
            strcpy(out, "passed");
            return;
        }
        named *wait = add(&waits, (uint32_t)answer);
        *wait->name = (char)('a' + waits.count - 1);
        wait->home = arguments[0];
        wait->cookie = arguments[1];
        sprintf(out, "%s waits", wait->name);
    } else if (!strcmp(verb, "locked") || !strcmp(verb, "is_set")) {
        strcpy(out, answer < 2 ? truth[answer] : "?");
    } else if (!strcmp(verb, "waiting") || !strcmp(verb, "value")) {
        sprintf(out, "%d", answer);
    } else if (!strcmp(verb, "state")) {
        strcpy(out, answer < 4 ? states[answer] : "?");
    } else if (!strcmp(verb, "cancel") || !strcmp(verb, "mark") || !strcmp(verb, "clear")) {
        if (answer) sprintf(out, "%d", answer);
        else strcpy(out, "done");
    } else if (!strcmp(verb, "admit")) {
        named *wait = by_cookie((uint32_t)answer >> 1);
        sprintf(out, "%s passed%s", wait ? wait->name : "?", answer & 1 ? ", more" : "");
    } else {
        sprintf(out, "%d woken", answer);
    }
}

static void run(char *out, const char *text)
{
    char buffer[WIDTH], *words[4] = {0}, name[WIDTH + 8];
    uint32_t arguments[2] = {0};
    int n = 0;
    snprintf(buffer, sizeof buffer, "%s", text);
    for (char *word = strtok(buffer, " "); word && n < 4; word = strtok(NULL, " ")) words[n++] = word;
    char **first = words + 1;
    const export_ *e;
    if (!strcmp(words[0], "new")) {
        snprintf(name, sizeof name, "%s_new", words[1]);
        e = export_named("", 0, name);
        first++, n--;
    } else {
        e = complete(words[0], words[1]);
    }
    if (!e) fprintf(stderr, "no such call: %s\n", text);
    CHECK(e);
    const char *verb = strchr(kind_of(e->name), '_') + 1;
    for (int i = 0; i < n - 1 && i < 2; i++) arguments[i] = value(first[i]);
    if (n == 2 && (!strcmp(verb, "acquire") || !strcmp(verb, "wait"))) arguments[1] = (uint32_t)waits.count;
    if (!strcmp(verb, "resume")) resumption_text(out, resume());
    else answer_text(out, e->name, verb, arguments, call(e, arguments));
}

/* --- blocks --------------------------------------------------------------------------------------------- */

/* Runs what has been read; 1 if it was not as expected. Then everything is discarded, and nothing may be left. */
static int run_block(const char *file, const char *heading)
{
    int differs = 0;
    START;
    objects.count = waits.count = 0;
    for (int i = 0; i < count; i++) run(steps[i].actual, steps[i].call);
    for (int i = 0; i < objects.count; i++) call(export_named("", 0, "object_discard"), &objects.list[i].handle);
    CHECK(count < MOST_STEPS);
    step *last = &steps[count++];
    *last = (step){steps[count - 2].line + 1, "(discard all, resume)", "nobody", ""};
    resumption_text(last->actual, resume());
#ifndef HOST
    strcat(last->expected, ", 0 slots");
    sprintf(last->actual + strlen(last->actual), ", %u slots", slots_used());
#endif
    for (int i = 0; i < count; i++) differs |= strcmp(steps[i].expected, steps[i].actual);
    if (!differs) return 0;
    printf("%s:%d (%s): %s\n  line %-26s %-30s actual\n", file, steps[0].line - 1, host_name, heading, "call",
           "expected");
    for (int i = 0; i < count; i++) {
        step *s = &steps[i];
        char mark = strcmp(s->expected, s->actual) ? '!' : ' ';
        printf("%c %4d %-26s %-30s %s\n", mark, s->line, s->call, s->expected, s->actual);
    }
    return 1;
}

/* One space between words, none around them. */
static void copy_words(char *out, const char *from, const char *end)
{
    char *start = out;
    for (; from < end; from++) {
        if (!isspace((unsigned char)*from)) *out++ = *from;
        else if (out > start && out[-1] != ' ') *out++ = ' ';
    }
    while (out > start && out[-1] == ' ') out--;
    *out = 0;
}

static int run_page(const char *file)
{
    char text[WIDTH], heading[WIDTH] = "";
    int blocks = 0, failed = 0, inside = 0;
    FILE *page = fopen(file, "r");
    CHECK(page);
    for (int line = 1; fgets(text, sizeof text, page); line++) {
        if (!strncmp(text, "```", 3)) {
            inside = !inside;
            if (inside) count = 0;
            else blocks++, CHECK(count > 1), failed += run_block(file, heading);
        } else if (!inside) {
            if (*text == '#') copy_words(heading, text + strspn(text, "# "), text + strlen(text));
        } else {
            const char *end = text + strcspn(text, "#"), *arrow = strstr(text, "->");
            if (!arrow || arrow >= end) continue;
            CHECK(count < MOST_STEPS);
            step *s = &steps[count++];
            *s = (step){.line = line};
            copy_words(s->call, text, arrow);
            copy_words(s->expected, arrow + 2, end);
        }
    }
    fclose(page);
    CHECK(!inside && blocks > 0);
    printf("%s: %d blocks, %d failed\n", file, blocks, failed);
    return failed;
}

int main(int arguments, char **files)
{
    int failed = 0;
    CHECK(arguments > 1);
    for (int i = 1; i < arguments; i++) failed += run_page(files[i]);
    return failed != 0;
}
