/* wasm2c.c - the wasm as wasm2c's C. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "../signatures.h"
#include "host.h"
#include "wasm2c/waitline.h"

const char *const host_name = "wasm2c";
static Z_waitline_instance_t instance;
static int instances;

void host_fresh(void)
{
    if (instances++) {
        Z_waitline_free(&instance);
    } else {
        wasm_rt_init();
        Z_waitline_init_module();
    }
    Z_waitline_instantiate(&instance);
    Z_waitlineZ__initialize(&instance);
}

int32_t host_call(const char *name, int count, const uint32_t *a)
{
    (void)count;
#define NONE(f) if (!strcmp(name, #f)) return (int32_t)Z_waitlineZ_##f(&instance);
#define ONE(f) if (!strcmp(name, #f)) return (int32_t)Z_waitlineZ_##f(&instance, a[0]);
#define TWO(f) if (!strcmp(name, #f)) return (int32_t)Z_waitlineZ_##f(&instance, a[0], a[1]);
    NONE(wait_resume) NO_ARGUMENT(NONE) ONE_ARGUMENT(ONE) TWO_ARGUMENTS(TWO)
    fprintf(stderr, "no export %s\n", name);
    exit(1);
}

const void *host_memory(uint32_t address) { return Z_waitlineZ_memory(&instance)->data + address; }
