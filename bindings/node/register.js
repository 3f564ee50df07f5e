// Made by `npm run build` from the modules in bindings/. Do not edit.
//# sourceMappingURL=register.js.map
