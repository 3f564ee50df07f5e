#include "agents.h"

static struct { struct core core; uint32_t generation; int woken; } players[MOST_AGENTS];
static int32_t present;

void native_notify(word *wake)
{
    for (uint32_t number = 0; number < SPACE->agents; number++) {
        if (&agent_at(number)->wake == wake) players[number].woken = 1;
    }
}

void empty_space(uint32_t objects, uint32_t agents, uint32_t waits)
{
    static _Alignas(64) char nothing[128];
    free(native_memory == nothing ? NULL : native_memory);
    native_memory = nothing;
    uint32_t size = (space_size(objects, agents, waits) + 63u) & ~63u;
    CHECK(size);
    CHECK(native_memory = aligned_alloc(64, size));
    memset(native_memory, 0, size);
    CHECK_IS(space_begin(objects, agents, waits), PASSED);
    memset(players, 0, sizeof players);
    core = (struct core){0};
    present = -1;
}

/* In WebAssembly an agent's core stands in its region, and what it is when the agent dies stays there. */
static void store(void)
{
    if (present < 0) return;
    players[present].core = core;
    memcpy(at(core.begin), &core, sizeof core);
}

int32_t join(void)
{
    store();
    present = -1;
    int32_t agent = agent_join(7);
    if (agent < 0) return agent;
    agent_region((uint32_t)agent);
    core = (struct core){0};
    present = agent;
    agent_enter((uint32_t)agent, 1 << 18);
    players[agent].generation = agent_generation((uint32_t)agent);
    return agent;
}

void as(int32_t agent)
{
    store();
    present = agent;
    core = players[agent].core;
}

void dies(int32_t agent)
{
    store();
    if (present == agent) present = -1;
}

int32_t reap(int32_t agent) { return agent_reap((uint32_t)agent, players[agent].generation); }

uint32_t known_to(int32_t agent, uint32_t kind, uint32_t handle)
{
    int32_t here = present, token = object_share(handle), generation = object_generation(handle);
    CHECK(token >= 0);
    as(agent);
    uint32_t there = (uint32_t)object_attach(kind, (uint32_t)token, (uint32_t)generation);
    as(here);
    return there;
}

uint32_t look(void)
{
    uint32_t times = 0;
    while (agent_look()) times++;
    return times;
}

int sleeps(void)
{
    players[present].woken = 0;
    return agent_arm(ARMED);
}

int was_woken(int32_t agent) { return players[agent].woken; }

uint32_t slots_used(void)
{
    uint32_t used = 0, freed = 0, all = (core.end - core.begin) / (uint32_t)sizeof(slot) - 1;
    for (uint32_t i = 1; i <= all; i++) used += at(core.begin)[i].kind != FREE;
    for (ref r = core.free; r && freed <= all; r = at(r)->queue.next, freed++) CHECK_IS(at(r)->kind, FREE);
    CHECK_IS(used + freed, all);
    return used;
}

uint32_t records_used(void)
{
    uint32_t used = 0;
    for (uint32_t n = 0; n < SPACE->objects; n++) used += record_at(n)->attached || record_at(n)->name & 15;
    return used;
}
