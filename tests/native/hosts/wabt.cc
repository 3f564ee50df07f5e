/* wabt.cc - the wasm in wabt's interpreter. WASM is its path. */
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>
#include "wabt/binary-reader.h"
#include "wabt/common.h"
#include "wabt/error.h"
#include "wabt/interp/binary-reader-interp.h"
#include "wabt/interp/interp.h"
#include "host.h"

using namespace wabt;
using namespace wabt::interp;

const char *const host_name = "wabt";
static std::unique_ptr<Store> store;
static Module::Ptr module;
static Instance::Ptr instance;

[[noreturn]] static void fail(const std::string &what)
{
    fprintf(stderr, "wabt: %s\n", what.c_str());
    exit(1);
}

static Ref exported(const std::string &name)
{
    const auto &exports = module->desc().exports;
    for (size_t i = 0; i < exports.size(); i++)
        if (exports[i].type.name == name) return instance->exports()[i];
    fail("no export " + name);
}

void host_fresh()
{
    instance.reset();
    module.reset();
    store = std::make_unique<Store>(Features());
    std::vector<uint8_t> bytes;
    if (Failed(ReadFile(WASM, &bytes))) fail("cannot read " WASM);
    Errors errors;
    ModuleDesc desc;
    ReadBinaryOptions options(Features(), nullptr, false, true, true);
    if (Failed(ReadBinaryInterp(WASM, bytes.data(), bytes.size(), options, &errors, &desc)))
        fail("not a module: " + (errors.empty() ? "?" : errors[0].message));
    module = Module::New(*store, desc);
    Trap::Ptr trap;
    instance = Instance::Instantiate(*store, module.ref(), {}, &trap);
    if (!instance) fail(trap->message());
    host_call("_initialize", 0, nullptr);
}

int32_t host_call(const char *name, int count, const uint32_t *arguments)
{
    Values parameters, results;
    for (int i = 0; i < count; i++) parameters.push_back(Value::Make(arguments[i]));
    Trap::Ptr trap;
    if (Failed(store->UnsafeGet<Func>(exported(name))->Call(*store, parameters, results, &trap))) fail(trap->message());
    return results.empty() ? 0 : static_cast<int32_t>(results[0].Get<u32>());
}

const void *host_memory(uint32_t address) { return store->UnsafeGet<Memory>(exported("memory"))->UnsafeData() + address; }
