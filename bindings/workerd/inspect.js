// Made by `npm run build` from the modules in bindings/. Do not edit.

// bindings/inspect/index.js
var x = 1;
export {
  x
};
//# sourceMappingURL=inspect.js.map
