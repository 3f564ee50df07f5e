// Made by `npm run build` from the modules in bindings/. Do not edit.

// bindings/inspect/register.js
import "./inspect.js";
//# sourceMappingURL=register.js.map
