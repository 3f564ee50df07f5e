// Made by `npm run build` from the modules in bindings/. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __name = (target2, value) => __defProp(target2, "name", { value, configurable: true });
var __export = (target2, all) => {
  for (var name in all)
    __defProp(target2, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __reExport = (target2, mod, secondTarget) => (__copyProps(target2, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));

// bindings/core.wasm.js
var NOW_OR_NEVER = -1;
var LOCK_FREE = 131072;
var LOCK_HELD = 131073;
var E_CLOSED = -1;
var E_MEMORY = -2;
var E_WOULD_WAIT = -3;
var E_RANGE = -4;
var E_WAIT_UNLOCKED = -6;
var PASSED = 0;
var CANCELLED = 1;
var WAITS = 2;
var MOVED = 3;
var BARRIER_STATES = ["filling", "draining", "resetting", "broken"];

// bindings/shared/core.wasm.js
var FIRST_SHARED_ERROR = -12;
var SHARED_ERRORS = [
  ["ERR_AGENTS", "the space has no place for another thread"],
  ["ERR_DEADLOCK", "this thread holds it already, and would block itself forever"]
];
var ARMED = 2;
var PARKED = 3;
var SHARED_WASM = `
AGFzbQEAAAABQAxgAX8Bf2ACf38Bf2ACf38AYAF/AGAAAX9gA39/fwF/YAAAYAN/f38AYAJ/fgF+YAF/AX5gAn9+AGADf35/AX8CEgEDZW52Bm1lbW9yeQID
AYCAAgN2dQYAAwEBAwIDAAIDAQAFAAMBAgABAgIDAgIAAAcCAAEBAQEAAQEACAkAAQUCCgsDAwMCAgIDAgECAAMAAAADBAABAAAABAEAAAQBAAAAAAEBAAAB
AAAABQUCAAACAAAEBAAEAQAABQEBAAAAAQAAAAAAAAEEAAYGAX8BQQALB9gGOA9fX3dhc21faW5pdF90bHMAPQt3YWl0X3Jlc3VtZQA+C3dhaXRfY2FuY2Vs
AD8Jd2FpdF9tYXJrAEAOb2JqZWN0X3dhaXRpbmcAQQxvYmplY3RfY2xvc2UAQg5vYmplY3RfZGlzY2FyZABDCGxvY2tfbmV3AEQMbG9ja19hY3F1aXJlAEUM
bG9ja19yZWxlYXNlAEYLbG9ja19sb2NrZWQARwlldmVudF9uZXcASApldmVudF93YWl0AEkJZXZlbnRfc2V0AEoLZXZlbnRfY2xlYXIASwxldmVudF9pc19z
ZXQATA1jb25kaXRpb25fbmV3AE0OY29uZGl0aW9uX3dhaXQAThBjb25kaXRpb25fbm90aWZ5AE8Nc2VtYXBob3JlX25ldwBQFWJvdW5kZWRfc2VtYXBob3Jl
X25ldwBREXNlbWFwaG9yZV9hY3F1aXJlAFIRc2VtYXBob3JlX3JlbGVhc2UAUxBzZW1hcGhvcmVfbG9ja2VkAFQPc2VtYXBob3JlX3ZhbHVlAFUKc3BhY2Vf
c2l6ZQBWC3NwYWNlX2JlZ2luAFcKc3BhY2VfdGltZQBYCmFnZW50X2pvaW4AWQxhZ2VudF9yZWdpb24AWgthZ2VudF9lbnRlcgBbEGFnZW50X2dlbmVyYXRp
b24AXAxhZ2VudF90aHJlYWQAXQphZ2VudF93YWtlAF4LYWdlbnRfd2FpdHMAXwlhZ2VudF9hcm0AYAphZ2VudF9sb29rAGEKYWdlbnRfcmVhcABiDG9iamVj
dF9zaGFyZQBjEW9iamVjdF9nZW5lcmF0aW9uAGQNb2JqZWN0X2F0dGFjaABlD29iamVjdF9mYWlybmVzcwBmEXNlbWFwaG9yZV9yZWNvdmVyAGcObG9ja19h
YmFuZG9uZWQAaAlsb2NrX21lbmQAaQtiYXJyaWVyX25ldwBqDGJhcnJpZXJfd2FpdABrDWJhcnJpZXJfcmVzZXQAbA1iYXJyaWVyX2Fib3J0AG0NYmFycmll
cl9zdGF0ZQBuC2Jsb2NrX2JlZ2luAG8JYmxvY2tfdHJ5AHAJYmxvY2tfZW5kAHEKYmxvY2tfb3ZlcgByC2Jsb2NrX2luZGV4AHMOY29uZGl0aW9uX2xvY2sA
dAgBAAwBAQrnjgF1TQACQAJAAkBBwAhBAEEB/kgCAA4CAAECC0GACCQAQYAIQQBBwAD8CAAAQcAIQQL+FwIAQcAIQX/+AAIAGgwBC0HACEEBQn/+AQIAGgsL
9gMBCX8CQAJAIwAiAygCICIBBEAgAyABKAIENgIgDAELIAMoAhgiASADKAIcTw0BIAMgAUFAazYCGCABRQ0BCyABLQADIQYgAUEMakEAQTT8CwAgASAGQRh0
IABBEHRyIgA2AgAgASABNgIIIAEgATYCBAJAIAFBgAkiBSgCBAR/IAVBQGshCQNAIAVBAf4eAhAhCCAFKAIEIQYgBf4QAhghAAJAIAkgCCAGcCIHQcAHbGoi
Av4QAgBBD3ENACACQgBCASADNQI0hv5JAxhCAFINACAC/hACACIIQQ9xRQ0DIAJCfiADNQI0if4tAxgaCyAEQQFqIgQgBSgCBEkNAAsgASgCAAUgAAtBgICA
CGpBgICA+AdxNgIAIAEgAygCIDYCBCADIAE2AiBBAA8LIAIQAiACQUBrQQBBgAf8CwAgAkEgNgIEIAJCAP4YAwggAkEA/hcCICACIAEtAAJBAkat/hgDECAH
QQFqIQYDQCAAIAdNBEAgACAFIAAgBv5IAhgiAEcNAQsLIAEgBzYCICAJIAUoAgQiBEHAB2xqIAMoAjQgBEE/akEDdkH4////AXFBP2pBwP///wNxIgAgBEEC
dEE/akFAcWpBwARqbGogAGogB0ECdGpBwARqIAE2AgAgAiAIIAEtAAJy/hcCACABIQQLIAQLdQECf0GPCSICQUBxIgEgASgCBCIBQcAHbGojACgCNCABQQJ0
QT9qQUBxIAFBP2pBA3ZB+P///wFxQT9qQcD///8DcWpBwARqbGogAkF/c0FAcSAAakHAB20iAEEDdkH4////AXFqQYAFakJ+IACtif4tAwAaC1MBA38gAEH/
//8HcSMAIgIoAjBrIgQgAigCGCACKAIsIgJrQQZ2SQR/IARBBnQgAmoiA0EAIAMoAgAgAEGAgIB4cSABQRB0cnNBgIAESRsFIAMLC5AHAgl/AX5BASECA0AC
QCACQQRLIAAgAkEBaiICEAMhAw0AIANFDQELCyADRQRAQX8PCwJAIAMtAAJBAkcNACADKAIMIgJFIAIgA0ZyDQADQCACKAIMIgAgAigCECIFNgIQIAUgADYC
DCACQQA2AhwgAiACNgIQIAIgAjYCDCACEBogB2ohByADKAIMIgJFDQEgAiADRw0ACwsgAxAaIQkgAyADLQACIAFyOgACAkBBgAkiAkFAayIAIAIoAgQiBEHA
B2xqIwAiBSgCNCAEQQJ0QT9qQUBxIARBP2pBA3ZB+P///wFxQT9qQcD///8DcWpBwARqbGr+EAIAIAUoAjhBCHRBAXJHDQAgACACKAIEIgJBwAdsaiAFKAI0
IAJBP2pBA3ZB+P///wFxQT9qQcD///8DcSIEIAJBAnRBP2pBQHFqQcAEamxqIARqIAMoAiAiAkECdGogACACQcAHbGohBAJAIAFBCEcNACAEQRD+MwIAQRBx
DQAgBP4RAxhCfiAFNQI0iYMiC1ANAANAIAt6pyAEEBEgC0IBfSALgyILQgBSDQALCyADLQACQQdxQQZGBEAgAyAAIAMoAiBBwAdsav4RAxBCMIinQQNxOgAA
C0HABGoiAigCACIKIANHDQBBACEGIAJBADYCAAJAIAFBEEcEQCAFKAI0IQIMAQsgACADKAIgQcAHbGohCCAFKAIkIgIEQANAAkAgAigCFCAKRw0AIAYgAi0A
AEH9AXFBAUZqIQYgCP4QAgBBD3FBBkcNACACKAIQQf////8HRg0AIAMgAigCKBAVCyACKAIMIgINAAsLAkACQAJAAkAgCP4QAgBBD3FBAmsOBAADAQIDCyAD
QQAQCxoMAgsgACADKAIgQcAHbGoiACAFKAI0IgFBBHRqQcgAakKAgICAcP4tAwAhCyAAIAEgC0IgiKcgBiADKAIoa2oQGwwBCyAAIAMoAiBBwAdsaiECAkAg
BiADKAI0IgBGDQAgACAGa0EBaiEAA0AgAkH/////BxAQRQ0BIAAiAUEBaiEAIAENAAsLIAL+EQMIIgtQDQAgC0I4iKcgAhARCyAIIAUoAjQiAkEEdGpBQGtB
AP4XAgALIAQgAhAcIARCfiAFNQI0if4tAxgaIAT+EAIAIgBBD3FFIAT+EQMYQgBSciAAQTBxQSBGcg0AIAQgACAAQYB+cUGAAmr+SAIAGgsgAxAWIAcgCWoL
gAEBBX8CQCAALQACQQRHDQAgACAAIAAoAiBBwAdsQcAJaiIDQUBrIgQjACIFKAI0QQR0av4RAwhCIIinIAAoAihrIgEQHyICIAAoAihqNgIoIAEgAkYNACAA
KAIwDQAgAyABIAJrIgAQNSAEIAUoAjRBBHRqIACtQiCG/iYDCBoLCyABAX8gACgCFCICLQACQQdNBEAgAiAAEDMgAiABEDILC5IBAQN/AkAgAC0AAkEHSw0A
QYAJIgFBQGsiAyABKAIEIgFBwAdsaiMAIgIoAjQgAUECdEE/akFAcSABQT9qQQN2Qfj///8BcUE/akHA////A3FqQcAEamxq/hACACACKAI4QQh0QQFyRw0A
IAMgACgCIEHAB2xqIAIoAjRBBHRqQUBrIAAoAjAgACgCFGr+FwIACwt3AgF+AX8gACgCIEHAB2xBgAlqIgBBQGshAiAAQdAAav4RAwAhASMAIQACQANAAkAg
AUIDg0IAUg0AIAAoAjQgAUIgiKdBP3FHDQAgASACIAEgAUIChP5JAxAiAVINAQwCCwsgAkECECFFBEBBAA8LIAIQLgtBAQtqAQJ/IAAhAgNAIAAgAigCBCIC
RwRAIAIoAiwgASgCLGtBAEgNAQsLIAEgADYCFCABQQA6AAAgASACNgIEIAEgAigCCCIDNgIIIAMgATYCBCACIAE2AgggACAAKAIUQQFqNgIUIAAgARAxCy8B
AX9BwAkiASAAKAIgQcAHbGoQNCAAEAwEQCMAKAI0IAEgACgCIEHAB2xqEBELC54CAgJ+A38gACgCIEHAB2xBwAlqIQQgACAAKAIEIgVGBH9BAAVBACAFIAUt
AAAbCyEAIwAhBiAE/hEDECECA0ACQAJAIAEEQCACQgKDUEUNAUF7DwtBeyEFIAJCA4NCAFINASAGKAI0IAJCIIinQT9xRw0BCwJAAkAgAARAIAQgAhAmIgNC
AFINAQsgAiAEIAIgAkJ8g0IBhP5JAxAiAlENAQwDCyACIAQgAiADQoCAgIDw/weDIAJCBIOE/kkDECICUg0CIABBARAGIABBADYCDCAAQQE6AAAgBigCKEEM
aiAGQSRqIAYoAiQbIAA2AgAgBiAANgIoIAQQLkEBDwtBACEFIAT+EQMIIgJQDQAgAkI4iKcgBBARCyAFDwsAC28BA38CQCAAKAIEIgEgAEYNACABLQAADQAg
ACgCIEHAB2xBwAlqIgNBABAhRQ0AQQEhAiABQQEQBiABQQA2AgwgAUEBOgAAIwAiACgCKEEMaiAAQSRqIAAoAiQbIAE2AgAgACABNgIoIAMQLgsgAgt1AQF/
AkAgACgCFCAAKAIYRw0AIAAoAiBBwAdsQcAJakECECFFDQAgARAZDwsgASAANgIUIAFBADoAACABIAA2AgQgASAAKAIIIgM2AgggAyABNgIEIAAgATYCCCAA
IAAoAhRBAWo2AhQgACABEBcgABAKIAILUwECf0EBIQECQCAALQACQQVHDQAgACgCNCICIAAoAjAgACgCFCAAKAIYIAAoAiRqa2pNDQAgACACQQFrNgI0IAAo
AiBBwAdsQcAJahAlIQELIAELcgEBfwJAAn8gAC0AAkEDRgRAIAAoAiBBwAdsQdAJav4RAwBCAYinIgEgACgCKEYNAiAAIAE2AiggAEH/////BxAfDAELIAAo
AhQgACgCGEEBakcNASAAEBILRQ0AIwAoAjQgACgCIEHAB2xBwAlqEBELC5kBAgJ+A38gAEFAayEEIwAhBSAA/hEDECECA0AgASACp00EQEEADwsgACACECwg
AiAAIAIgAkKAgICA8P8HgyACQgF8Qv////8Pg4QgBSgCNCIGrUIthoQgBCAGQQR0av4RAwhCFYZCgICAgICAgHCDQoCAgICAgIAQfIRCgICAgICAgASEIgP+
SQMQIgJSDQALIAAgAxAsQQELygECAn8BfgJAQY8JIgNBQHEiAiACKAIEIgJBwAdsaiACQQJ0QT9qQUBxIAJBP2pBA3ZB+P///wFxQT9qQcD///8DcWpBwARq
IABsakFAayIAIANBf3NBQHEgAWpBwAdtIgFBBnYiAkEDdGpBwARqQgEgAUE/ca2GIgT+NAMAIASDQgBSDQAgACABQQx2IgFBA3RqQRhqQgEgAkE/ca2G/jQD
ABogAEIBIAGthv40AxAaIABBAf5BAgRBAkkNACAAQQRqQX/+AAIAGgsLNwECfyAAKAIgIQECQCAAEB1FDQAgAUHAB2xBwAlqIgEQJUUNAEEBIQIgAEEBEB8a
IAEQLgsgAguzAgICfgZ/IwAhByAAQUBrIQggAP4RAxAhAwJAA0BBACEEIAMiAkKAgICAgIDAAYNCAFINASABQQAgAqdB////B3EiBUEBaiIJIAAoAiQiBkkb
DQECQAJAAkACQCAGIAlLIgZFBEAgAUUEQCAJrSACQoCAgICAgIB+g4RCgICAgICAwACEIQMMAwsgBUUNASACQv///4eAgIB+g0KAgICAgIDAAIQhAwwBCyAC
QgF8IQMgAUUNAQsgACACIAP+SQMQIgMgAlENAgwBCyAIIAcoAjRBBHRqQgH+HwMIGiAAIAIgA/5JAxAiAyACUSIFQQF0IQQgASAFcg0AIAggBygCNEEEdGpC
Af4mAwgaQQAhBAsgAyECIARFDQELCyACQjCIp0H8/wNxQQFBAiAGG3IhBAsgBAtiAgF+AX8gACgCIEHAB2xBgAlqIgNByABq/hEDAEJ+IwA1AjSJg0L/////
/////wCDIgJQRQRAIANBQGshAwNAIAJ6pyADEBEgAkIBfSACgyICQgBSDQALCyAAIAFBAnYQNwu6AgICfgN/IAAoAiBBwAdsQYAJaiIFQUBrIQQgASAFQdAA
av4RAwAiAkIyiKdHBEAgBCMAKAI0QQR0akHIAGpCAf4mAwAaDwsgAqdB////B3EiBQRAIAGtQjKGIQMDQCACIAQgAiAFIgZBAUcEfiACQgF9BUKAgICAgIDA
AUIAIAJCgICAgICAwAGDQoCAgICAgMABURsgA4QL/kkDECICUSACQjKIpyABR3JFBEAgAqdB////B3EiBQ0BCwsgBCMAIgEoAjRBBHRqQcgAakIB/iYDABog
BkEBRgRAIAT+EQMIQn4gATUCNImDQv//////////AIMiAlBFBEADQCACeqcgBBARIAJCAX0gAoMiAkIAUg0ACwsgAEH/////BxAfGgsPCyAEIwAoAjRBBHRq
QcgAakIB/iYDABoLfQECfwJAIAAtAAIiAUEISQ0AIAAoAhQNACAAKAIYDQAgAUHnAXFBBEYEQCAAKAIMIgEgACgCECICNgIQIAIgATYCDCAAIAA2AhAgACAA
NgIMCyAAIAAoAgBBgICACGpBgICA+AdxNgIAIAAjACIBKAIgNgIEIAEgADYCIAsLSwEBfwJAIAAoAiBBwAdsQYAJaiICQcQAaigCAARAIAAgACgCPCICQQFq
NgI8DAELIAJBQGtBAf4eAiAhAgsgASACNgIsIAAgARAxC7kCAgR/AX4CQAJAAkACQAJAIAAoAiBBwAdsQcAJaiIEQQAQEyIDQQNxIgUOAgEAAgsgAUEANgIQ
IAEgA0ECdjYCKA8LIAFB/////wc2AhAgASADQQJ2NgIoAkAgBP4RAxAiBkIwiKdBA3EiAEEDRg0AIAEoAhBB/////wdGBEAgAEUNAQwECyAAQQJGDQAgASgC
KCAGQjKIp0YNAwsgAUEBEAYgAUEANgIMIAFBAToAACMAIgIoAihBDGogAkEkaiACKAIkGyABNgIAIAIgATYCKAwBCyAEKAIkIQIgASADQQJ2NgIoIAEgAjYC
ECABQQEQBiABQQA2AgwgAUEBOgAAIwAiAigCKEEMaiACQSRqIAIoAiQbIAE2AgAgAiABNgIoIAVBAkcNACAAIAMQFAsgAigCNCAEEBELC4EBAQJ/IAAsAAEi
AgRAIAAoAhxBARAjGgsgACgCHCEBAkAgACgCIEUNACABLQACQQRHDQAgASABKAIoQQFrNgIoIAEoAiBBwAdsIwAoAjRBBHRqQYgKakKAgICAEP4mAwAaIAAo
AhwhAQsgAQRAIAEgASgCGEEBazYCGCABEBYLIAILVAEEfyMAIgJBJGohBANAIAAQHSIBBEAgAUEAEAYgAUEANgIMIAFBBDoAACACKAIoQQxqIAQgAigCJBsg
ATYCACACIAE2AiggA0EBaiEDDAELCyADCykAIAAgARAcIAAgAhA1IwAoAjQgABARIAAgAUEEdGpByABqQgD+GAMAC8YBAgV+AX8CQAJAIAD+EQMIIgJCASAB
rYYiBINQDQAgBEJ/hUL//////////wCDIgVCgICAgICAgIB/hCEGA0ACQAJAIAIgBYMiA1BFIAJCOIinIgcgAUZxRQRAIANQDQEgAiAAIAIgAiAGg/5JAwgi
AlINAiABIAdHDQQMBQsgAiAAIAIgACADIAEQLSIHrUI4hiADhP5JAwgiAlENBAwBCyACIAAgAkIA/kkDCCICUQ0CCyACIASDUEUNAAsLDwsgByAAEBELXgED
fwJAIAAoAgQiASAARiABRXINAANAIAEtAABFBEAgAQ8LIAEoAggiAiABKAIEIgM2AgQgAyACNgIIIAEgATYCBCABIAE2AgggACgCBCIBIABGDQEgAQ0ACwtB
AAvVAQEFfyABQX9GBEBBfQ8LAkACQCMAIgMoAiAiAgRAIAMgAigCBDYCIAwBC0F+IQQgAygCGCICIAMoAhxPDQEgAyACQUBrNgIYIAJFDQELIAIgAi0AA0EY
dCIEQYCABHI2AgAgAygCMCADKAIsIQYgAkEANgIcIAIgATYCGCADIAMoAjxBAWo2AjwgAiAANgIUIAIgADYCBCACIAAoAggiATYCCCABIAI2AgQgACACNgII
IAAgACgCFEEBajYCFCAAIAIQFyACIAZrQQZ2aiAEciEECyAEC2cBBH8gAUUEQEEADwsjACIEQSRqIQUCQANAIAAQHSICRQ0BIAJBARAGIAJBADYCDCACQQE6
AAAgBCgCKEEMaiAFIAQoAiQbIAI2AgAgBCACNgIoIAEgA0EBaiIDRw0ACyABIQMLIAMLiAEBAn8CQCAAIAEQAyIARQ0AQYAJIgFBQGsiAyAAKAIgQcAHbGr+
EAIAQRBxDQAgAEEAIAMgASgCBCIAQcAHbGojACIBKAI0IABBAnRBP2pBQHEgAEE/akEDdkH4////AXFBP2pBwP///wNxakHABGpsav4QAgAgASgCOEEIdEEB
ckYbIQILIAILVwEDfiABrSEDIAD+EQMQIQICQANAQQAhASACQgGDUA0BIAAgAhAmIgRQDQEgAiAAIAIgBEKAgICA8P8HgyACQgSDIAOEhP5JAxAiAlINAAtB
ASEBCyABC0ACAX4BfyAAKAIgQcAHbEHQCWr+EQMAIgFCAYinIgIgACgCKEcEQCAAIAI2AiggAEH/////BxAfGgsgAadBAXELNgEBfyAALQACQQRGBH8gACgC
KCECIAAoAiBBwAdsQcAJaiABEDUgABAFIAAoAiggAmsFIAILC10BAn8gAEEASARAQXwPC0EFEAEiAkUEQEF+DwsgAigCIEHAB2xBgAlqIgNB5ABqIAE2AgAg
A0HQAGogAK3+GAMAIAIjACIAKAIsa0EGdiAAKAIwaiACLQADQRh0cgufAQICfgN/IABBQGshBCMAIQUgAP4RAxAhAQJAA0BBACEDIAGnRQ0BIAAgARAmIgJQ
DQEgACABECwgASAAIAEgBCAFKAI0IgNBBHRq/hEDCEIVhkKAgICAgICAcINCgICAgICAgBB8IAFCAX1C/////w+DIAJCgICAgPD/B4OEIAOtQi2GhIQiAv5J
AxAiAVINAAsgACACECxBASEDCyADC5MBAgJ+AX8CQAJ+QgAgAP4RAwgiAkJ+IwAoAjQiBK0iA4mDQv//////////AINQDQAaQgFCASADhiACg1BFIAQgAkI4
iKdGcQ0AGkIAIQIgAUIgiKdBP3EgBEcNASABQiaIQv8AgyIBIAA1AgRaDQEgAUIBfAshAiADQiCGIAJCJoaEQoCAgICAgICAgH+EIQILIAILWgEBfyAArUGA
CSIAKAIMQQFqrX5CBoYgACAAKAIEIgFBwAdsaiAAKAIIIAFBAnRBP2pBQHEgAUE/akEDdkH4////AXFBP2pBwP///wNxakHABGpsakFAa618C2YBAn8gAEGA
CSICKAIISQRAIAIgAigCBCIBQcAHbGogAUECdEE/akFAcSABQT9qQQN2Qfj///8BcUE/akHA////A3FqQcAEaiAAbGpBQGv+EAIAIQELIAFBCHZBACABQQNx
QQFGGwvoCQIEfgx/IwAiCSgCNCEHAkACQCABQQNxQQJHDQAgAUECdkE/cSIIIAdGDQAgCBAoDQELQYAJIghBQGsiCiAIKAIEIgZBwAdsaiAGQQJ0QT9qQUBx
IAZBP2pBA3ZB+P///wFxQT9qQcD///8DcWpBwARqIABsaiABIAFBgH5xIAdBAnRyIhBBAnIiDf5IAgAgAUcNACAI/hACHCELQQAhByAAIgEgCSgCNEcEQCAI
/hACICEHIAkoAjQhAQsgCiAIKAIEIgZBwAdsaiAGQQJ0QT9qQUBxIAZBP2pBA3ZB+P///wFxQT9qQcD///8DcWpBwARqIABsaiAHIAtq/hcCDAJAIAAgAUYN
AEEAIQEDQCABIAgoAghPDQEgACABRiAKIAgoAgQiB0HAB2xqIAdBAnRBP2pBQHEgB0E/akEDdkH4////AXFBP2pBwP///wNxakHABGogAWxq/hACACIHQQNx
QQJHciAHQQJ2QT9xIABHckUEQCABIAcQKRoLIAFBAWohASAJKAI0IABHDQALCwJAIAj+EAIYRQ0AQn4gAK0iAokhAyACQi2GIQQgAEEEdCEJQQAhBwNAIAog
CCgCBCIBQcAHbGogAUECdEE/akFAcSABQT9qQQN2Qfj///8BcUE/akHA////A3FqQcAEaiAAbGr+EAIAIA1HDQECQAJAAkACQAJAAkAgCiAHQcAHbGoiAf4Q
AgAiBkEPcQ4HBQQABAECAwQLIAEgABArDAMLIAEgACABIAlqQcgAakKAgICAcP4tAwBCIIinEBsMAgsgBkHAAHEhESABIAlqQcgAaiEGIAEoAiQhCyAB/hED
ECECA0AgASACECwgBv4RAwCnIg5FDQIgAiABIAIgBv4RAwBCFYZCgICAgICAgHCDQoCAgICAgIAQfCACpyIPIAsgDiAPaiIMIAsgDEkbIgxB/////wcgDEH/
////B0kbIA8gDkEAThsgERutIAJCgICAgPD/B4OEIASEhEKAgICAgICACIQiBf5JAxAiAlINAAsgASAFECwgAf4RAwgiAlANASACQjiIpyABEBEMAQsgAf4R
AxAhAiABIAlqQcgAaiIG/hEDAFANAANAIAIgASACIAJCgICAgICAgH6DQoCAgICAgMADfP5JAxAiAlINAAsgBkIA/hgDACAB/hEDCEL//////////wCDIgJQ
DQADQCACeqcgARARIAJCAX0gAoMiAkIAUg0ACwsgASAJakFAa0EA/hcCACABIAAQHCAB/hEDCCICUA0AIAJCOIinIAEQEQsgASAD/i0DGBogAf4QAgAiBkEP
cUUgAf4RAxhCAFJyIAZBMHFBIEZyRQRAIAEgBiAGQYB+cUGAAmr+SAIAGgsgB0EBaiIHIAj+EAIYSQ0ACwsgCiAIKAIEIgFBwAdsaiABQQJ0QT9qQUBxIAFB
P2pBA3ZB+P///wFxQT9qQcD///8DcWpBwARqIABsaiANIBBBgH5x/kgCABogCiAIKAIEIgFBwAdsaiABQQJ0QT9qQUBxIAFBP2pBA3ZB+P///wFxQT9qQcD/
//8DcWpBwARqIABsakEB/kECBBogCiAIKAIEIgFBwAdsaiABQQJ0QT9qQUBxIAFBP2pBA3ZB+P///wFxQT9qQcD///8DcWpBwARqIABsakF//gACBBpBAQ8L
QQALewIBfwF+IABBgYAQa0GAgHBJIAFBOWtBSElyIAJBgIAQa0GBgHBJcgR/IAMFQQAgAEECdEE/akHA//8BcSACQQZ0aiAAQT9qQQN2Qfj/B3FBP2pBwP8P
cWpBgAVqIAFsrSAAQcAHbK1CwAl8fCIEpyAEQv////8HVhsLC1wBAX4gAP4RAxAhAgJAA0AgAqdBAXEgAkIgiKdBP3EgAUdyDQEgAiAAIAIgAkJ8gyACQgGG
QgSDhEIBhP5JAxAiAlINAAsgAP4RAwgiAlANACACQjiIpyAAEBELC34CAX4BfwJAIAAgAUItiKdBP3FBBHRqQcgAaiID/hEDACICQiCIQv8PgyABQjWIUQ0A
IAD+EQMQIAFSDQAgAyACIAJCgICAgHCDQgAgAkL/////D0IBIAFCM4inQQNxIgAbfEL/////D4MgAEECRhuEQoCAgIAQfP5JAwAaCwt/AQF/IAAoAgQEQCAB
IAEgAq0iAYhCAYggAYZCAYYiASABUBt6pw8LIAF6pyECIAFCAX0gAYMiAVBFBEAgAEFAayEAA0AgAXqnIgMgAiAAIANBBHRq/hACBCAAIAJBBHRq/hACBGtB
AEgbIQIgAUIBfSABgyIBQgBSDQALCyACC4cBAgJ+An8jACEEIAD+EQMIIQECQANAQgEgBCgCNCIDrYYiAiABg1AgAyABQjiIp0dyIAJCf4UgAYNC////////
//8Ag1ByDQEgASAAIAEgACABQv//////////AIMiASADEC0iA61COIYgAYT+SQMIIgFSDQALIAMgBCgCNEYNACADIAAQEQsL4AECBn8BfiAAKAIgQcAHbEHQ
CWr+EQMAIQcgACAAKAIEIgFHBEAjACICQSRqIQQgB0IyiKchBSAHQjCIp0EDcSIDQQJGIQYDQAJAIAEtAAANAAJAIANBA0YNACABKAIQQf////8HRwRAIAYN
ASABKAIoIAVHDQEMAgsgAw0BCyABQQEQBiABQQA2AgwgAUEBOgAAIAIoAihBDGogBCACKAIkGyABNgIAIAIgATYCKAsgASgCBCIBIABHDQALCyAHQoCAgICA
gMABg0KAgICAgIDAAFEEQCAAIAdCMoinEDcLC4wBAgN+AX8gACgCIEHAB2xBwAlqIQQgAC0AAkEERgRAIAQjACgCNEEEdGpByABqQgH+HwMAGgsgACAAKAIk
IgBBAWo2AiQCQCAADQAjACEAIAT+EQMIIQEDQEIBIAA1AjQiAoYiAyABg0IAUg0BIAEgBCABIAJCOIYgASABUBsgA4T+SQMIIgFSDQALCwtoAQJ/IAAoAiAg
ABAHQcAHbEHACWohAgJAAkAgACgCJEUEQCMAIQMMAQsgASgCLCACIwAiAygCNEEEdGpBxABq/hACAGtBAE4NAQsgAiADKAI0QQR0akHEAGogASgCLP4XAgAL
IAAQMAvtAQIEfwF+IAAgACgCJEEBazYCJEGACSICKAIEIQMgACgCICEEAkAgAkFAayIFIANBwAdsaiMAIgIoAjQgA0ECdEE/akFAcSADQT9qQQN2Qfj///8B
cUE/akHA////A3FqQcAEamxq/hACACACKAI4QQh0QQFyRw0AIAUgBEHAB2xqIQMCQCABDQAgAC0AAkEERw0AIANBQGsiASACKAI0QQR0av4RAwgiBqdFDQAD
QCAGIAEgAigCNEEEdGogBiAGQgF9/kkDCCIGUQ0BIAZC/////w+DQgBSDQALCyAAKAIkDQAgAyACKAI0EBwLC4EBAQJ/AkAgACgCIEHAB2xBgAlqIgNBxABq
KAIADQAgABAdIgJFIAFBAEcgASACR3FyIAAgAkZyDQAgA0FAayEDA0ACQCABIAJHBEAgAi0AAEUNAQsgAigCBCICIABHDQEMAgsLIAMjACgCNEEEdGpBxABq
IAIoAiz+FwIAIAMQLgsLLAIBfgF/AkAgAP4RAxAiAadBAXENACABQiCIp0E/cSICECgNACAAIAIQKwsL0gICA34IfyMAIQogAEFAayELIAD+EQMIQjiIpyEG
A0ACQCABRQ0AIAD+EQMIQv//////////AIMiA1ANACABIAN7pyIFbiABIAVJaiEIQQAhBwNAIAsgA0J/IAathiADgyICIAJQG3oiBKciBkEEdGoiBUEIaiEM
IAX+EQMIIQIgCCABIAEgCEsbIQkCQANAIAKnIgUgCSAFIAlJGyIFRQRAQQAhBQwCCyACIAwgAiACIAWtIgJ9IAJCIIZ8/kkDACICUg0ACyAKKAI0IAZGDQAg
BiAAEBELIAUgB2ohByAGQQFqQThwIQYgASAFayIBBEAgA0J+IASJgyIDQgBSDQELCyAHDQELC0J/IAathiEEIAD+EQMIIQIDQCACQv//////////AIMiA1BF
BEAgAiAAIAIgAyADIASDIgIgAlAbekI4hiADhP5JAwgiAlINAQsLC6UBAgF+An8gACgCIEHAB2xBgAlqIgRBQGshAyAEQdAAav4RAwAhAgNAIAIgAyACIAJC
////h4CAgH6DQoCAgICAgMABIAJC////B4NCAFKtQjGGIAEbhP5JAxAiAlINAAsgA/4RAwhCfiMANQI0iYNC//////////8AgyICUEUEQANAIAJ6pyADEBEg
AkIBfSACgyICQgBSDQALCyAAQf////8HEB8LmQICBH8DfgJAIAAoAgQiAiAARg0AIAAoAiADQCACKAIQBH8gBAUgAigCKCABRgsgA2ohAyACKAIEIgIgAEcN
AAsgA0UNACADrUIYhiEIQcAHbEHACWoiAkEQaiEEIAL+EQMQIQcDQCAHIgYgBCAGIAYgCHz+SQMAIgdSDQALIAAoAgQiAiAARg0AIwAiA0EkaiEFIAZCGIin
Qf///wdxIQQDQAJAIAIoAhBFBEAgAigCKCABRg0BCyACKAIEIgIgAEcNAQwCCyACIARBAWoiBDYCECACLQAARQRAIAJBARAGIAJBADYCDCACQQE6AAAgAygC
KEEMaiAFIAMoAiQbIAI2AgAgAyACNgIoCyACKAIEIgIgAEcNAAsLC2QBAX9BwAkiASAAKAIgQcAHbGr+EQMQQoCAgICAgMABg0KAgICAgIDAAVEEQEF2Dwsg
ASAAKAIgQcAHbGpBARATIgFBA3FBAkcEQEF9DwsgACABEBQjACAAKAIMQQFrNgIQQQALbAEEf0H/////ByECAkACQAJAIAAoAiBBwAdsQcAJaiIDQQAQEyIB
QQNxIgQOAgEAAgtBACECCyAAIAI2AjggACABQQJ2NgIoDwsgACADKAIkNgI4IAAgAUECdjYCKCAEQQJGBEAgACABEBQLC4cEAgN/An4CQAJAAkACQAJAAkAC
QAJAIAAtAAJBAmsOBAABAgMECyAAKAIgQcAHbEHACWoQNEEAQX0gABAIGw8LIAAoAiBBwAdsQdAJaiIB/hEDAKdBAXENAyAB/hEDACEEQX1BACAAKAI4IARC
AYinRhsPCyAAKAIgQcAHbCMAKAI0QQR0akGICmr+EQMAIQQgACgCKCIBIARCIIinRg0EIAAgAUEBajYCKAwCCyAAKAIgQcAHbEHACWoQJQ0CIAAoAjQiASAA
KAIwIAAoAhQgACgCGCAAKAIkamtqTw0DIAAgAUEBajYCNEEADwtBwAkhAiAAKAIgIQMCQCAAKAI4Qf////8HRw0AIAAQOCIBQX1HDQIgABA5IAAoAjhB////
/wdHDQBBdkF9IAIgACgCIEHAB2xq/hEDEEKAgICAgIDAAYNCgICAgICAwAFRGw8LIAIgA0HAB2xqIgH+EQMQIQQCQCAAKAIoIgMgBEIyiKciAkYEQCAEQoCA
gICAgMABgyIEUA0EIARCgICAgICAwABRDQELIAAgAxAVQXUPCyMAAn8gACgCOCIDBEAgA0EBawwBCyABQRBqIgH+EQMAIQUDQCAFIgQgASAEIARCgICACHz+
SQMAIgVSDQALIAAoAighAiAEQhiIp0H///8HcQs2AhAgACACEBULQQAhAQsgAQ8LQX0LQwECfyAAEDoiAUF9RwRAIABBADYCMCAAKAIgIABBABAzIABBARAy
IAAQB0HAB2xBwAlqIgAQLiMAKAI0IAAQEQsgAQs+AQN/QQIhAQNAIAAgARAgIgJFBEAgAUEGRyABQQFqIQENAQsLIAJFBEBBfw8LIAIoAjBFBEBBfQ8LIAIQ
OwsRACAAJAAgAEEAQcAA/AgAAAuHCgIHfwF+An8jACEDA0BBACADKAIkIgJFDQEaIAIoAhQhACADIAIoAgw2AiQgAigCCCIBIAIoAgQiBDYCBCAEIAE2Aggg
ACAAKAIUQQFrNgIUIAItAABBAkYEQCAAIAAoAhhBAWs2AhgLIAAQByADIAMoAjAiASAAIAMoAiwiBGtBBnZqIAAtAANBGHRyNgIEIAItAAMhBSADIAIoAhg2
AgwgAyABIAIgBGtBBnZqIAVBGHRyNgIIAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCAALQACIgRB9wFxQQJrDgUAAQIDBAULAkAgAi0AACIFQQFGBEAg
BEECRgRAQQAhASAAEAgNAiAAIAIQCSAAEAoMCQsgBEEEdMBBB3UhAQwBC0F/QQEgBUEERhshASAEQQJHDQACQAJAIAVBAWsOAwABAAELIABBABALQQBODQEL
IAAQDBoLIAIoAhxFDQhBfyABIAAtAAJBCHEbIgFFDQcgAiABOgABIAFBAUcNByAAIAJBAhANIQEMCAtBAEF/QQEgAi0AACIBQQRGGyABQQFGGyEBDAcLIAAo
AhxFDQcgAiAANgIcIAIgAi0AACIBQf0BcUEBRjYCICACQQBBf0EBIAFBBEYbIAFBAUYbOgABIAAgACgCGEEBajYCGCAAKAIcIAJBAxANIQEMBgsCQCACLQAA
IgFBAUYEfyAAEA5FBEAgACACEAkgABAPDAYLIAItAAAFIAELQf8BcUEDRw0AIAAQDkUNACAALQACQQVHDQAgACgCIEHAB2xBwAlqIgFB/////wcQEEUNACAB
/hEDCCIHUA0AIAdCOIinIAEQEQsDQAJAIAAtAAJBBUcNACAAKAIgQcAHbEHACWr+EQMQp0UNACAAEBINAQsLQQBBf0EBIAItAAAiBEEERhsgBEEBRhshASAE
QQFHDQUgAC0AAkEIcQ0GDAULQX9BASACLQAAIgFBBEYbIQUgAigCECIGQf////8HRgRAIAFBAUcEQEEAIAUgAUEBRhshAQwGCwJ/IARBCHEEQCAALQAADAEL
IAAoAiBBwAdsQcAJav4RAxBCMIinQQNxC0EDRgRAQXYhAQwICyAALQACQQhxDQYgACgCIEHAB2xBwAlqQQEQEyIBQQNxQQJHDQIgACABEBQgAyAAKAIMQQFr
NgIQQQAhAQwHCyADIAZBAWs2AhBBAEF1IAYbIAUgAUEBRhshASAALQACQRhxBEAgAQ0FQQBBdSAALQAAQQFGGyEBDAcLIAAoAiBBwAdsQcAJav4RAxAhBwJA
IAENACAHQoCAgICAgMABg0KAgICAgIDAAFEEQEEAIQEgAigCKCAHQjKIp0YNAQtBdSEBCyAAIAIoAigQFQwEC0EEIQEgAigCHCIERQ0FIAQgBCgCGEEBazYC
GCAEEBYMBQsgAiAANgIUIAJBADoAACACIAA2AgQgAiAAKAIIIgE2AgggASACNgIEIAAgAjYCCCAAIAAoAhRBAWo2AhQgACACEBcgACACEBgLQQIhASADQQI2
AgAMBQsgAhAZIQELIAMgATYCACABQQRrQX5PDQMMAgtBfyEBCyADIAE2AgALIAIgAigCAEGAgIAIakGAgID4B3E2AgAgAiADKAIgNgIEIAMgAjYCICADIAMo
AjxBAWs2AjwLIAAtAAJBCE8EQCAAEBYLIAFBBEYNAAsgAyADKAIkQQBHNgIUIAMLC+IBAQR/An9BfyEEAkAgAEH///8HcSMAIgIoAjBrIgEgAigCGCACKAIs
IgNrQQZ2Tw0AIAFBBnQgA2oiASgCACIDIABBgICAeHFBgIAEcnNB//8DSw0AAkACQCADQf8BcUUEQCABKAIUIgAtAAJBBEcNASAAEAUgAS0AACEDC0EAIQQg
A0H/AXEOAgABAgsgASgCFCIAIAAoAhhBAWo2AhggAUEAEAYgAUEANgIMIAFBAjoAACACKAIoQQxqIAJBJGogAigCJBsgATYCACACIAE2AihBAAwCCyABQQM6
AAALIAQLC18BA39BfyEDAkAgAEH///8HcSMAIgIoAjBrIgQgAigCGCACKAIsIgJrQQZ2Tw0AIARBBnQgAmoiAigCACAAQYCAgHhxQYCABHJzQf//A0sNACAC
IAE2AhhBACEDCyADC68BAgN/AX4Cf0EBIQEDQAJAIAFBBEsgACABQQFqIgEQAyECDQAgAkUNAQsLQX8gAkUNABogAigCIEHAB2xBwAlqIQAgAi0AAkEGRgRA
IAD+EQMQIgSnQf///wdxQQAgBEKAgICAgIDAAYNQGwwBC0EAIAD+EQMYIgRQDQAaIABBQGshAEEAIQEDQCAAIAR6p0EEdGr+EAIAIAFqIQEgBEIBfSAEgyIE
QgBSDQALIAELCwgAIABBCBAECwgAIABBEBAECzoBAn9BAhABIgAEfyAAIAA2AgwgACAANgIQIAAjACIBKAIsa0EGdiABKAIwaiAALQADQRh0cgVBfgsLTwAC
f0F/IABBAhAgIgBFDQAaAkAgACgCFCAAKAIYRw0AIAAoAiBBwAdsQcAJakECECFFDQBBAAwBCyAAIAEQHiIBQQBKBEAgABAKCyABCwszAAJ/QX8gAEECECAi
AEUNABpBeyAAKAIgQcAHbEHQCWr+EQMAQgKDUA0AGiAAQQEQCwsLKAAgAEECECAiAAR/IAAoAiBBwAdsQdAJav4RAwCnQQF2QQFxBUF/CwssAQJ/QQMQASIA
BH8gACMAIgEoAixrQQZ2IAEoAjBqIAAtAANBGHRyBUF+CwswAAJ/QX8gAEEDECAiAEUNABpBACAAECINABogACABEB4iAUEASgRAIAAQDwsgAQsLuAECAn4D
fyAAQQMQICIABH8gACgCIEHAB2xBgAlqIgRBQGshAyAEQdAAav4RAwAhAQJAA0AgAadBAXENASABIAMgASABQgN8IgL+SQMQIgFSDQALIAP+EQMIQn4jADUC
NImDQv//////////AIMiAVBFBEADQCABeqcgAxARIAFCAX0gAYMiAUIAUg0ACwsgAkIBiKciAyAAKAIoRg0AIAAgAzYCKCAAQf////8HEB8hBQsgBQVBfwsL
JgAgAEEDECAiAAR/IAAoAiBBwAdsQdAJakJ+/i0DABpBAAVBfwsLFAAgAEEDECAiAAR/IAAQIgVBfwsLlwEBAn8Cf0F/IABBAhAgIgFFDQAaQX5BBBABIgBF
DQAaIAAgATYCHCAAIAE2AgwgACABKAIQIgI2AhAgAiAANgIMIAEgADYCECAAKAIgQcAHbEHACWoiASAAKAIcKAIgIgI2AiQgASACQcAHbEHACWr+EAIAQQh2
NgIoIAAjACIBKAIsa0EGdiABKAIwaiAALQADQRh0cgsLUQECf0F/IQICQCAAQQQQICIARQ0AIAAoAhwiA0UNAEF6IQIgAygCIEHAB2xB0Alq/hEDAEICg1AN
ACAAIAEQHiICQQBMDQAgA0EBEAsaCyACC0UBAn9BfyECAkAgAEEEECAiAEUNACAAKAIcIgNFDQBBeSECIAMoAiBBwAdsQdAJav4RAwBCAoNQDQAgACABECMh
AgsgAgsIACAAQX8QJAsIACAAIAAQJAtNAAJ/QX8gAEEFECAiAEUNABoCQCAAKAIUIAAoAhhHDQAgACgCIEHAB2xBwAlqECVFDQBBAAwBCyAAIAEQHiIBQQBK
BEAgABAPCyABCwuKAQICfwF+An9BfyAAQQUQICIBRQ0AGiABKAIgQcAHbEGACWoiAkFAayIAIAJB5ABqKAIAIgJB/////wcgAkH/////B0kbEBBFBEAgAP4R
AxAhA0F3QXggACgCJCADp0sbDAELIAEQEgJAIAD+EQMQp0UNACAA/hEDCCIDUA0AIANCOIinIAAQEQsLC1YBAn8gAEEFECAiAAR/QQEhAQJAIAAtAAJBBUcN
ACAAKAIgQcAHbEHACWoiAv4RAxCnRQ0AIAAoAhQgACgCGEcNACACIAL+EQMQECZQIQELIAEFQX8LCzIAAn9BfyAAQQUQICIARQ0AGkEAIAAtAAJBBUcNABog
ACgCIEHAB2xB0Alq/hEDAKcLCwoAIAAgASACECoLNgAgACABIAIQKgR/QYwJIAI2AgBBiAkgATYCAEGECSAANgIAQYAJQffS0eMGNgIAQQAFQXwLCyQAQYAJ
KAIAQffS0eMGRgRAQZwJIAD+FwIAQaAJIAH+FwIACwvrAQEFf0GACSgCAEH30tHjBkYEfwJ/QYgJKAIABEADQEGACUEB/h4CFCECAkBBhAkoAgAiAUHAB2xB
wAlqIAJBiAkoAgBwIgMgAUECdEE/akFAcSABQT9qQQN2Qfj///8BcUE/akHA////A3FqQcAEamxqIgH+EAIAIgJBA3ENACAB/hACDEGcCf4QAgBrQQBKDQAg
AiABIAIgAkEIdkEBakH///8HcSIEQQEgBEEBSxtBCHRBAXL+SAIARw0AIAEgAP4XAgggAUEA/hcCBCADDAMLIAVBAWoiBUGICSgCAEkNAAsLQXQLBUF8Cwtz
AQN/IAAQJ6ciAkEAIAIoAhgiASACa0HAACABG/wLAEGECSgCACIBQcAHbCAAIAFBP2pBA3ZB+P///wFxQT9qQcD///8DcSIDIAFBAnRBP2pBQHFqQcAEamxq
IANqQYAOakEAQZgJ/hACAEECdPwLACACC5IBAgJ/AX4jACECIAAQJyEEIAIgADYCNCACIAQ+AixBhAkoAgAiA0HAB2wgA0ECdEE/akFAcSADQT9qQQN2Qfj/
//8BcUE/akHA////A3FqQcAEaiAAbGpBwAlq/hACACEAIAIgATYCMCACIABBCHY2AjggAiACKAIsQUBrIgA2AhggAkGMCSgCAEEGdCAAajYCHAsGACAAECgL
RQEBf0GECSgCACIBQcAHbCABQQJ0QT9qQUBxIAFBP2pBA3ZB+P///wFxQT9qQcD///8DcWpBwARqIABsakHICWr+EAIAC0QBAX9BhAkoAgAiAEHAB2wjACgC
NCAAQQJ0QT9qQUBxIABBP2pBA3ZB+P///wFxQT9qQcD///8DcWpBwARqbGpBxAlqCwcAIwAoAjwLcAEBfwJ/QYQJKAIAIgFBwAdsQYAJaiMAKAI0IAFBAnRB
P2pBQHEgAUE/akEDdkH4////AXFBP2pBwP///wNxakHABGpsaiIBQcQAaiAA/hcCAEEBIAFB0ABq/hEDAFANABogAUFAa0EA/hcCBEEACwu4BAIIfwJ+QYQJ
KAIAIgBBwAdsQYAJaiMAIgMoAjQgAEECdEE/akFAcSAAQT9qQQN2Qfj///8BcUE/akHA////A3FqQcAEamxqIgBBxABqQQD+FwIAIABBgAVqIQQgAEHYAGoh
BiAAQUBrIQECQANAIAH+EQMQIghQDQEDQAJAAkAgBiAIeiIIpyIFQQN0aiIA/hEDACIJUARAIAFCfiAIif4tAxAaIAD+EQMAUA0BIAFCASAIhv40AxAaDAEL
IAQgCXoiCKcgBUEGdHIiB0EDdGoiBf4RAwAiCUIAUg0BIABCfiAIif4tAwAaIAX+EQMAUA0AIABCASAIhv40AwAaCyAB/hEDECIIUEUNAQwDCwsgBUJ+IAl6
IgiJ/i0DABogBEGECSgCAEE/akEDdkH4////AXFBP2pBwP///wNxaiAHQQh0IAinQQJ0cmooAgAiAEUNAAsgAygCMCADKAIsIQIgAC0AAyEDAkAgAC0AAkEH
Sw0AIAAoAiBBwAdsQcAJav4QAgBBEHEEQAJAAkACQAJAIAAtAAJBA2sOBAABAwIDCyAAECIaDAILIAAQBQwBCyAAEC8LIAAjACIEKAIsa0EGdiAEKAIwaiAA
LQADQRh0ckEIEAQaDAELIAAoAjANAAJAAkACQAJAAkAgAC0AAkECaw4FAAECAwQFCyAAEAwaDAQLIAAQIhoMAwsgABAFDAILA0AgABASDQALDAELIAAQLwsg
ACACa0EGdmogA0EYdHIhAgsgAguSBQIEfwJ+AkBBiAkoAgAgAE0NACABQYQJKAIAIgJBwAdsQcAJaiACQQJ0QT9qQUBxIAJBP2pBA3ZB+P///wFxQT9qQcD/
//8DcWpBwARqIABsav4QAgAiAkEIdkcgAkEDcUVyDQBBhAkoAgAiAUHAB2xBwAlqIwAiBCgCNCABQQJ0QT9qQUBxIAFBP2pBA3ZB+P///wFxQT9qQcD///8D
cWpBwARqbGr+EAIAIAQoAjhBCHRBAXJHDQAgACACEClFDQBBiAkoAgAEQANAQYQJKAIAIgBBwAdsQcAJaiAGpyIBIABBAnRBP2pBQHEgAEE/akEDdkH4////
AXFBP2pBwP///wNxakHABGpsav4QAgBBA3FBAUYEQEGYCf4QAgAEQEIBIAaGIQdBACEAQdgJIQMDQAJAIAP+EQMAIAeDUA0AQYQJKAIAIgJBwAdsIAJBAnRB
P2pBQHEgAkE/akEDdkH4////AXFBP2pBwP///wNxakHABGogAWxqIABBBnYiBEEDdGpBgA5qQgEgAEE/ca2G/jQDABpBhAkoAgAiAkHAB2xBwAlqIAJBAnRB
P2pBQHEgAkE/akEDdkH4////AXFBP2pBwP///wNxakHABGogAWxqIgIgAEEMdiIFQQN0akEYakIBIARBP3Gthv40AwAaIAJCASAFrYb+NAMQGiACQQH+QQIE
QQJJDQAgAkEEakF//gACABoLIANBwAdqIQMgAEEBaiIAQZgJ/hACAEkNAAsLQYQJKAIAIgBBwAdsQcAJaiAAQQJ0QT9qQUBxIABBP2pBA3ZB+P///wFxQT9q
QcD///8DcWpBwARqIAFsakF//gACBBoLIAZCAXwiBkGICTUCAFQNAAsLQQEhAwsgAwtJAQN/An9BAiEBA0AgACABECAiAkUEQCABQQZHIAFBAWohAQ0BCwtB
fyACRQ0AGiACKAIgQcAHbEHACWpBIP4zAgAaIAIoAiALC0QBA38Cf0ECIQEDQCAAIAEQICICRQRAIAFBBkcgAUEBaiEBDQELC0F/IAJFDQAaIAIoAiBBwAds
QcAJav4QAgBBCHYLC8cGAQV/An9BfyEGAkAgAEEHa0F7SQ0AQYQJKAIAIAFNDQAgAUHAB2xBwAlqIgT+EAIAIgNBEHEgA0EPcSAAR3IgA0EIdiACR3INAAJA
IwAiBSgCICIDBEAgBSADKAIENgIgDAELQX4hBiAFKAIYIgMgBSgCHE8NASAFIANBQGs2AhggA0UNAQsgAy0AAyEGIANBDGoiB0EAQTT8CwAgAyAGQRh0IABB
EHRyNgIAIAMgATYCICADIAM2AgggAyADNgIEIARCASAFNQI0hv40AxgaIAQQAgJAAkACQAJAAkAgBP4QAgAiBkEQcSAGQQ9xIABHciAGQQh2IAJHcg0AIABB
BEcNASAEKAIoIQAgBCgCJEHAB2xBwAlq/hACACICQR9xQQJHIAJBCHYgAEdyDQBBhAkoAgAiAEHAB2xBwAlqIAUoAjQgAEE/akEDdkH4////AXFBP2pBwP//
/wNxIgIgAEECdEE/akFAcWpBwARqbGogAmoiAiAEKAIkQQJ0akHABGooAgAiAA0CCyADIAMoAgBBgICACGpBgICA+AdxNgIAIAMgBSgCIDYCBCAFIAM2AiBB
fyEGQYQJKAIAIgBBwAdsIAUoAjQiASAAQT9qQQN2Qfj///8BcUE/akHA////A3EiAiAAQQJ0QT9qQUBxakHABGpsaiACaiAEQcAJa0HwAW1qQYAOaigCAEUE
QCAEQn4gAa2J/i0DGBoLIAT+EAIAIgBBD3FFIAT+EQMYQgBSciAAQTBxQSBGcg0EIAQgACAAQYB+cUGAAmr+SAIAGkF/DAULQYQJKAIAIgJBwAdsIAUoAjQg
AkE/akEDdkH4////AXFBP2pBwP///wNxIgYgAkECdEE/akFAcWpBwARqbGogBmogAUECdGpBgA5qIAM2AgAgAEECRw0BIAMgAzYCDCADIAM2AhAMAgsgAiAB
QQJ0akHABGogAzYCACADIAA2AhwgAyAANgIMIAMgACgCECIBNgIQIAEgAzYCDCAAIAM2AhAMAQsCQAJAIABBA2sOBAECAgACCyAHIAQoAiQ2AgAMAQsgAyAE
/hEDEEIBiD4CKAsgBSgCMCADIAUoAixrQQZ2aiADLQADQRh0ciEGCyAGCwtOAQN/An9BAiECA0AgACACECAiA0UEQCACQQZHIAJBAWohAg0BCwtBfyADRQ0A
GiADKAIgQcAHbEHECWogAUH/ACABQf8ASRs2AgBBAAsLPwAgAEEFECAiAAR/IAAoAiBBwAdsQcAJaiEAAkAgAQRAIABBv3/+LAIAGgwBCyAAQcAA/jMCABoL
QQAFQX8LCygAIABBAhAgIgAEfyAAKAIgQcAHbEHQCWr+EQMAp0ECdkEBcQVBfwsLJgAgAEECECAiAAR/IAAoAiBBwAdsQdAJakJ7/i0DABpBAAVBfwsLUgEB
fwJ/QXwgAEEATA0AGkF+QQYQASIBRQ0AGiABIAA2AgwgASgCIEHAB2xB5AlqIAA2AgAgASMAIgAoAixrQQZ2IAAoAjBqIAEtAANBGHRyCwvIAQEBfwJ/QX8g
AEEGECAiAEUNABpBdiAAKAIgQcAHbEHACWr+EQMQQoCAgICAgMABg0KAgICAgIDAAVENABogACgCIEHAB2xBwAlqQQEQEyICQQNxQQJGBEAgACACEBRBAAwB
CyAAIAEQHiIBQQBKBEAgACABQf///wdxIwAiACgCMGsiAiAAKAIYIAAoAiwiAGtBBnZJBH8gAkEGdCAAaiIAQQAgACgCACABQYCAgPgHcUGAgARyc0GAgARJ
GwVBAAsQGAsgAQsLFgAgAEEGECAiAAR/IABBABA2BUF/CwsWACAAQQYQICIABH8gAEEBEDYFQX8LCygAIABBBhAgIgAEfyAAKAIgQcAHbEHQCWr+EQMAQjCI
p0EDcQVBfwsL1gICA38BfgJ/QQIhAgNAIAAgAhAgIgFFBEAgAkEGRyACQQFqIQINAQsLQX8hAgJAIAFFDQAgASgCIEHAB2xBwAlqIQACQAJAAn8CQAJAAkAC
QAJAIAEtAAJBAmsOBQADAQQCBAsgAP4RAxAiBEICg1ANAyMAKAI0IARCIIinQT9xRw0DQXMMCAsgASgCHCIDRQ0GIAMoAiBBwAdsQcAJav4RAxBCAoNQRQ0F
QXoMBwsgARA4DAILIAEgAP4RAxBCAYg+AjgLIAEQOgsiAkEDag4EAQICAAILIAAQLkEADAILIAFBATYCMAJAIAEoAiQNACAAKAIEDQAgAEEB/h4CICECIAAj
ACgCNEEEdGpBxABqIAL+FwIACyABEDAgARAHIAEtAAIiAEEERgR/IAEoAhxBARALGiABLQACBSAAC0H/AXFBBkYEQCABEDkLIAEQOyECCyACCwsGACAAEDwL
hQEBA38gABA8IgFBfUYEf0ECIQIDQCAAIAIQICIBRQRAIAJBBkcgAkEBaiECDQELCwJAIAEtAAJBBkcNACABKAI4Qf////8HRg0AIAEgASgCKBAVCyABQQA2
AjAgAUEAEDMgAUEAEDIgARAHIwAoAjQgASgCIEHAB2xBwAlqEBFBfQUgAQsLcQEDfwJ/QQIhAwNAIAAgAxAgIgJFBEAgA0EGRyADQQFqIQMNAQsLQX8gAkUN
ABoCQCABBEAgAiACKAIoQQFrNgIoIAIoAiBBwAdsIwAoAjRBBHRqQYgKakKAgICAEP4mAwAaDAELIAJBARAjGgtBAAsLBwAjACgCEAsgACAAQQQQICIABH8g
ACgCIEHAB2xB5AlqKAIABUF/CwsLQwEBQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
Xw90YXJnZXRfZmVhdHVyZXMGKwdhdG9taWNzKw9tdXRhYmxlLWdsb2JhbHMrC2J1bGstbWVtb3J5KwhzaWduLWV4dCsPcmVmZXJlbmNlLXR5cGVzKwptdWx0
aXZhbHVl
`;

// bindings/shared/core.js
var OUTCOME = 0;
var OBJECT = 1;
var TICKET = 2;
var COOKIE = 3;
var INDEX = 4;
var MORE = 5;
var SPACE_BITS = 18;
var MOST_SPACES = 64;
var SLOT = 16777215;
var cores = [];
var target = (
  /** @type {SharedCore | undefined} */
  void 0
);
var existing = 0;
function aim(core, handle = 0) {
  target = core;
  existing = handle;
}
__name(aim, "aim");
var compiled;
function instantiate(memory) {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(SHARED_WASM), (character) => character.charCodeAt(0)));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  return (
    /** @type {SharedCore} */
    /** @type {unknown} */
    exports
  );
}
__name(instantiate, "instantiate");
function enter(core, agent, memory, rouse) {
  const number = cores.length;
  core.__wasm_init_tls(core.agent_region(agent));
  core.agent_enter(agent, number << SPACE_BITS);
  cores.push(core);
  memories.push(new Int32Array(memory.buffer));
  rousers.push(rouse);
}
__name(enter, "enter");
var mayEnter = /* @__PURE__ */ __name(() => cores.length < MOST_SPACES, "mayEnter");
var memories = (
  /** @type {Int32Array[]} */
  []
);
var rousers = (
  /** @type {((slot: number) => void)[]} */
  []
);
var words = new Int32Array(8);
var renew = /* @__PURE__ */ __name(() => {
}, "renew");
var AT = 1;
var of = /* @__PURE__ */ __name((handle) => cores[handle >> SPACE_BITS & MOST_SPACES - 1], "of");
function wait_resume() {
  for (let i = 0; i < cores.length; i++) {
    const last = cores[i].wait_resume() >>> 2;
    if (last === 0) continue;
    const from = memories[i];
    for (let k = 0; k <= MORE; k++) words[AT + k] = from[last + k];
    if (cores.length > 1) words[AT + MORE] = 1;
    rousers[i](words[AT + OBJECT] & SLOT);
    return AT << 2;
  }
  return 0;
}
__name(wait_resume, "wait_resume");
function taken() {
  const handle = existing;
  existing = 0;
  return handle;
}
__name(taken, "taken");
var make = /* @__PURE__ */ __name((name) => (argument) => taken() || /** @type {(argument: number) => number} */
/** @type {SharedCore} */
target[name](argument), "make");
var lock_new = make("lock_new");
var event_new = make("event_new");
var semaphore_new = make("semaphore_new");
var bounded_semaphore_new = make("bounded_semaphore_new");
var barrier_new = make("barrier_new");
var condition_new = /* @__PURE__ */ __name((lock) => taken() || of(lock).condition_new(lock), "condition_new");
var wait_cancel = /* @__PURE__ */ __name((ticket) => of(ticket).wait_cancel(ticket), "wait_cancel");
var wait_mark = /* @__PURE__ */ __name((ticket, cookie) => of(ticket).wait_mark(ticket, cookie), "wait_mark");
var object_waiting = /* @__PURE__ */ __name((handle) => of(handle).object_waiting(handle), "object_waiting");
var object_close = /* @__PURE__ */ __name((handle) => of(handle).object_close(handle), "object_close");
var object_discard = /* @__PURE__ */ __name((handle) => of(handle).object_discard(handle), "object_discard");
var lock_acquire = /* @__PURE__ */ __name((handle, cookie) => of(handle).lock_acquire(handle, cookie), "lock_acquire");
var lock_release = /* @__PURE__ */ __name((handle) => of(handle).lock_release(handle), "lock_release");
var lock_locked = /* @__PURE__ */ __name((handle) => of(handle).lock_locked(handle), "lock_locked");
var event_wait = /* @__PURE__ */ __name((handle, cookie) => of(handle).event_wait(handle, cookie), "event_wait");
var event_set = /* @__PURE__ */ __name((handle) => of(handle).event_set(handle), "event_set");
var event_clear = /* @__PURE__ */ __name((handle) => of(handle).event_clear(handle), "event_clear");
var event_is_set = /* @__PURE__ */ __name((handle) => of(handle).event_is_set(handle), "event_is_set");
var condition_wait = /* @__PURE__ */ __name((handle, cookie) => of(handle).condition_wait(handle, cookie), "condition_wait");
var condition_notify = /* @__PURE__ */ __name((handle, n) => of(handle).condition_notify(handle, n), "condition_notify");
var semaphore_acquire = /* @__PURE__ */ __name((handle, cookie) => of(handle).semaphore_acquire(handle, cookie), "semaphore_acquire");
var semaphore_release = /* @__PURE__ */ __name((handle) => of(handle).semaphore_release(handle), "semaphore_release");
var semaphore_locked = /* @__PURE__ */ __name((handle) => of(handle).semaphore_locked(handle), "semaphore_locked");
var semaphore_value = /* @__PURE__ */ __name((handle) => of(handle).semaphore_value(handle), "semaphore_value");
var barrier_wait = /* @__PURE__ */ __name((handle, cookie) => of(handle).barrier_wait(handle, cookie), "barrier_wait");
var barrier_reset = /* @__PURE__ */ __name((handle) => of(handle).barrier_reset(handle), "barrier_reset");
var barrier_abort = /* @__PURE__ */ __name((handle) => of(handle).barrier_abort(handle), "barrier_abort");
var barrier_state = /* @__PURE__ */ __name((handle) => of(handle).barrier_state(handle), "barrier_state");
var ends = /* @__PURE__ */ __name((last) => words[last + OUTCOME] !== WAITS, "ends");

// bindings/shared/errors.js
var errors_exports = {};
__export(errors_exports, {
  AbandonedError: () => AbandonedError,
  errorOf: () => errorOf
});
import { SyncError, errorOf as localErrorOf } from "../node/core.js";
__reExport(errors_exports, errors_star);
import * as errors_star from "../node/core.js";
var AbandonedError = class extends SyncError {
  static {
    __name(this, "AbandonedError");
  }
};
function errorOf(number, object) {
  if (number === E_MEMORY) return new SyncError("ERR_MEMORY", "the space is full: see the numbers given to new Space()");
  const row = SHARED_ERRORS[FIRST_SHARED_ERROR - number];
  return row === void 0 ? localErrorOf(number, object) : new SyncError(row[0], row[1]);
}
__name(errorOf, "errorOf");

// bindings/arguments.js
function show(value) {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}...` : value);
  if (typeof value === "function") return `function ${value.name}`;
  if (typeof value !== "object" || value === null) return `${String(value)}${typeof value === "bigint" ? "n" : ""}`;
  return Array.isArray(value) ? "an array" : `an instance of ${value.constructor?.name ?? "no class"}`;
}
__name(show, "show");
function bad(argument, needed, got, type = TypeError) {
  return (0, errors_exports.coded)(new type(`${argument} must be ${needed}, got ${show(got)}`), `ERR_${argument.toUpperCase()}`);
}
__name(bad, "bad");
var MOST = 2 ** 31 - 1;
function integer(argument, value, least2) {
  if (!Number.isInteger(value)) throw bad(argument, "an integer", value);
  const number = (
    /** @type {number} */
    value
  );
  if (number < least2 || number > MOST) throw bad(argument, `from ${least2} to ${MOST}`, value, RangeError);
  return number;
}
__name(integer, "integer");
function callable(argument, value) {
  if (typeof value !== "function") throw bad(argument, "a function", value);
}
__name(callable, "callable");
function record(options) {
  if (options !== void 0 && typeof options !== "object") throw bad("options", "an object", options);
  return (
    /** @type {Record<string, unknown>} */
    options ?? {}
  );
}
__name(record, "record");
function nameOf(options) {
  const { name } = record(options);
  if (name !== void 0 && typeof name !== "string") throw bad("name", "a string", name);
  return name;
}
__name(nameOf, "nameOf");
function limitsOf(options) {
  const given = record(options), timeout = timeoutOf(given.timeout);
  const signal = (
    /** @type {AbortSignal | undefined} */
    given.signal
  );
  if (signal !== void 0) {
    const { aborted, addEventListener: add, removeEventListener: remove } = Object(signal);
    if (typeof aborted !== "boolean" || typeof add !== "function" || typeof remove !== "function") {
      throw bad("signal", "an AbortSignal", signal);
    }
    if (aborted) throw signal.reason;
  }
  return { signal, timeout };
}
__name(limitsOf, "limitsOf");
function timeoutOf(timeout) {
  if (timeout === void 0 || timeout === Infinity) return void 0;
  if (typeof timeout !== "number") throw bad("timeout", "a number of milliseconds", timeout);
  if (!(timeout >= 0)) throw bad("timeout", "at least 0 milliseconds", timeout, RangeError);
  return timeout;
}
__name(timeoutOf, "timeoutOf");

// bindings/limit.js
var idle = (
  /** @type {Watch[]} */
  []
);
function leave() {
  for (let watch; (watch = idle.pop()) !== void 0; ) watch.leave();
}
__name(leave, "leave");
var Watch = class {
  static {
    __name(this, "Watch");
  }
  listens = false;
  next = (
    /** @type {Watch | Limit} */
    this
  );
  prev = (
    /** @type {Watch | Limit} */
    this
  );
  constructor(signal) {
    this.signal = signal;
  }
  add(limit) {
    if (!this.listens) {
      this.signal.addEventListener("abort", this);
      this.listens = true;
    }
    limit.next = this;
    limit.prev = this.prev;
    this.prev.next = limit;
    this.prev = limit;
  }
  delete(limit) {
    limit.prev.next = limit.next;
    limit.next.prev = limit.prev;
    if (this.next === this && idle.push(this) === 1) Promise.resolve().then(leave);
  }
  /** Whatever a signal of foreign make has against it. */
  leave() {
    if (this.next !== this || !this.listens) return;
    this.listens = false;
    try {
      this.signal.removeEventListener("abort", this);
    } catch {
    }
  }
  /** A dispatched `abort` event does not make a signal aborted. */
  handleEvent() {
    if (!this.signal.aborted) return;
    while (this.next !== this) this.next.exceed(this.signal.reason);
    this.leave();
  }
};
var watches = /* @__PURE__ */ new WeakMap();
var LONGEST = 2 ** 31 - 1;
var NONE = {};
function refusal(object, answer, timeout) {
  return answer === E_WOULD_WAIT ? timeoutError(object, timeout) : errorOf(answer, object);
}
__name(refusal, "refusal");
function timeoutError(object, timeout) {
  return new DOMException(`${object} timed out after ${timeout} ms`, "TimeoutError");
}
__name(timeoutError, "timeoutError");
var Limit = class {
  static {
    __name(this, "Limit");
  }
  ticket = 0;
  reason = (
    /** @type {unknown} */
    NONE
  );
  watch = (
    /** @type {Watch | undefined} */
    void 0
  );
  timer = (
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    void 0
  );
  next = (
    /** @type {Watch | Limit} */
    this
  );
  prev = (
    /** @type {Watch | Limit} */
    this
  );
  /**
   * @param {import('./wait.js').Waitable} object
   * @param {AbortSignal | undefined} signal
   * @param {number | undefined} timeout
   */
  constructor(object, signal, timeout) {
    this.object = object;
    this.signal = signal;
    this.timeout = timeout;
  }
  /**
   * From now on this is the wait that ends with the limit; each wait of a `waitFor` in its turn. The signal may have
   * been aborted since the call was made: by a predicate.
   * @param {number} ticket
   */
  begin(ticket) {
    const first = this.ticket === 0;
    this.ticket = ticket;
    if (this.signal?.aborted) this.exceed(this.signal.reason);
    else if (first) this.listen();
  }
  listen() {
    try {
      if (this.timeout !== void 0) this.arm(this.timeout);
      const { signal } = this;
      if (signal === void 0) return;
      let watch = watches.get(signal);
      if (watch === void 0) watches.set(signal, watch = new Watch(signal));
      watch.add(this);
      this.watch = watch;
    } catch (error) {
      this.exceed(error);
    }
  }
  /** @param {number} time */
  arm(time) {
    this.timer = setTimeout(() => {
      if (time > LONGEST) this.arm(time - LONGEST);
      else this.exceed(timeoutError(this.object, this.timeout));
    }, Math.min(time, LONGEST));
  }
  /** @param {unknown} reason */
  exceed(reason) {
    this.reason = reason;
    this.end();
    wait_cancel(this.ticket);
    this.object.rouse();
  }
  end() {
    if (this.watch !== void 0) {
      this.watch.delete(this);
      this.watch = void 0;
    }
    if (this.timer !== void 0) clearTimeout(this.timer);
  }
  /**
   * What the wait rejects with. A condition's wait that was cancelled has notified another.
   * @param {import('./wait.js').Failure} failure
   */
  reasonOf(failure) {
    if (this.reason !== NONE) this.object.rouse();
    return failure.error === void 0 ? this.reason : failure.error;
  }
};

// bindings/wait.js
var SLOT2 = 16777215;
var SPARE = 256;
var NO_SETTLERS = (
  /** @type {(Settler | undefined)[]} */
  []
);
var NO_VACANCIES = (
  /** @type {number[]} */
  []
);
var settled = Promise.resolve();
var passed = Promise.resolve(
  /** @type {true} */
  true
);
var registry = new FinalizationRegistry((handle) => {
  if (object_discard(handle) > 0) schedule();
});
var awake = (
  /** @type {Waitable | undefined} */
  void 0
);
var others = (
  /** @type {Map<number, Waitable>} */
  /* @__PURE__ */ new Map()
);
var pumping = false;
var more = false;
var giveWay = false;
function schedule() {
  more = true;
  if (pumping) return;
  pumping = true;
  settled.then(pump);
}
__name(schedule, "schedule");
function pump() {
  const last = wait_resume() >> 2;
  more = false;
  if (last !== 0) {
    if (words.length === 0) renew();
    more = words[last + MORE] !== 0;
    const slot = words[last + OBJECT] & SLOT2;
    const object = awake !== void 0 && awake.slot === slot ? awake : others.get(slot);
    if (object !== void 0) object.settle(last);
  }
  if (giveWay) settled.then(goOn);
  else goOn();
}
__name(pump, "pump");
function goOn() {
  giveWay = false;
  if (more) {
    settled.then(pump);
    return;
  }
  pumping = false;
  awake = void 0;
  if (others.size !== 0) others.clear();
}
__name(goOn, "goOn");
var Failure = class {
  static {
    __name(this, "Failure");
  }
  constructor(error) {
    this.error = error;
  }
  then(_resolve, reject) {
    reject(this.error);
  }
};
var IN_TIME = true;
var cancelled = new Failure(void 0);
var same = /* @__PURE__ */ __name((value) => value, "same");
var Waitable = class {
  static {
    __name(this, "Waitable");
  }
  /**
   * Shown by inspection and in error messages.
   * @readonly
   * @type {string | undefined}
   */
  name;
  /** @internal In the core; 0 once closed. @type {number} */
  handle;
  /** @internal @type {number} */
  slot;
  /** @internal The next cookie. @type {number} */
  vacant = 0;
  /** @internal How many waits have their settlers here. @type {number} */
  kept = 0;
  /** @internal By cookie. */
  settlers = NO_SETTLERS;
  /** @internal Behind each vacant cookie the next one. */
  vacancies = NO_VACANCIES;
  /**
   * @internal
   * @param {unknown} options
   * @param {(argument: number) => number} create the core's constructor
   * @param {number} [argument]
   */
  constructor(options, create, argument = 0) {
    this.name = nameOf(options);
    this.handle = create(argument);
    if (this.handle < 0) throw errorOf(this.handle, this);
    this.slot = this.handle & SLOT2;
    if (words.length === 0) renew();
    registry.register(this, this.handle, this);
  }
  /**
   * How many waits are in this object's queue and not settled yet: pending, woken or cancelled. Of a Barrier: how
   * many parties have arrived while it fills, else 0.
   * @returns {number}
   */
  get waiting() {
    return this.ask(object_waiting(this.handle));
  }
  /**
   * Ends the object and frees its slot in the core; a second time does nothing. Waits still queued reject with
   * SyncError ERR_CLOSED, and so does every later call. Those of a Condition hold its lock again before they do,
   * unless it is the lock that was closed. What an Event or a full Barrier has let pass has passed. Objects that
   * nobody can reach are freed without it.
   */
  close() {
    if (this.handle === 0) return;
    registry.unregister(this);
    object_close(this.handle);
    this.handle = 0;
    this.rouse();
  }
  /** `using`: the same as `close()`. */
  [Symbol.dispose]() {
    this.close();
  }
  /** In asyncio's manner: `<Lock "db" locked, 2 waiting>`. */
  toString() {
    const name = this.name === void 0 ? "" : ` ${JSON.stringify(this.name)}`;
    return `<${this.constructor.name}${name} ${this.handle === 0 ? "closed" : this.describe()}>`;
  }
  /** What console.log shows in Node. */
  [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")]() {
    return this.toString();
  }
  /** @internal */
  describe() {
    const { waiting } = this;
    return waiting === 0 ? "" : `, ${waiting} waiting`;
  }
  /** @internal The core's answer, if it is no error. @param {number} answer */
  ask(answer) {
    if (answer < 0) throw errorOf(answer, this);
    return answer;
  }
  /** @internal What was done may have woken waiters. @param {number} answer */
  did(answer) {
    if (this.ask(answer) > 0) this.rouse();
  }
  /**
   * @internal A promise for what the core answered to a call that may wait, with the cookie `vacant`.
   * @param {number} answer
   * @returns {Promise<any>}
   */
  promise(answer) {
    if (answer === PASSED) return passed;
    return answer > 0 ? this.pending() : Promise.reject(errorOf(answer, this));
  }
  /** @internal Apart from `promise`, where the closure would cost a call that need not wait an allocation too. */
  pending() {
    return new Promise((resolve) => this.keep(resolve));
  }
  /**
   * @internal The same with options, and with a say in what the promise gives.
   * @param {(handle: number, cookie: number) => number} ask the core's call
   * @param {unknown} options
   * @param {(value: any) => unknown} [give]
   * @returns {Promise<any>}
   */
  attempt(ask, options, give = same) {
    try {
      const { signal, timeout } = limitsOf(options);
      const answer = ask(this.handle, timeout === 0 ? NOW_OR_NEVER : this.vacant);
      if (answer === PASSED) {
        const value = give(this.given());
        return value === true ? passed : Promise.resolve(value);
      }
      if (answer < 0) throw refusal(this, answer, timeout);
      if ((signal ?? timeout) === void 0) {
        return new Promise((resolve) => {
          this.keep((value) => resolve(value instanceof Failure ? value : give(value)));
        });
      }
      const limit = new Limit(this, signal, timeout);
      return new Promise((resolve, reject) => {
        this.keep((value) => {
          const failed = value instanceof Failure;
          if (failed) reject(limit.reasonOf(value));
          else resolve(give(value));
          limit.end();
          return failed;
        });
        limit.begin(answer);
      });
    } catch (error) {
      return Promise.reject(error);
    }
  }
  /** @internal Keeps the settler of the wait that has the cookie `vacant`. @param {Settler} settler */
  keep(settler) {
    const cookie = this.vacant, { vacancies } = this;
    this.kept++;
    if (cookie < vacancies.length) {
      this.settlers[cookie] = settler;
      this.vacant = vacancies[cookie];
    } else this.grow(settler);
  }
  /** @internal @param {Settler} settler */
  grow(settler) {
    if (this.settlers === NO_SETTLERS) {
      this.settlers = [];
      this.vacancies = [];
    }
    this.settlers.push(settler);
    this.vacant = this.vacancies.push(this.vacant + 1);
  }
  /** @internal Settles the wait that was resumed. @param {number} last the word at which the core tells of it */
  settle(last) {
    const outcome = words[last + OUTCOME], cookie = words[last + COOKIE];
    if (outcome === WAITS) return;
    const { settlers, vacancies } = this;
    const settler = (
      /** @type {Settler} */
      settlers[cookie]
    );
    if (--this.kept === 0 && vacancies.length > SPARE) {
      this.settlers = NO_SETTLERS;
      this.vacancies = NO_VACANCIES;
      this.vacant = 0;
    } else {
      settlers[cookie] = void 0;
      vacancies[cookie] = this.vacant;
      this.vacant = cookie;
    }
    if (outcome === PASSED) settler(this.given(words[last + INDEX]));
    else if (outcome === MOVED) this.move(words[last + TICKET], settler);
    else {
      giveWay = settler(outcome === CANCELLED ? cancelled : new Failure(errorOf(outcome, this))) !== IN_TIME;
    }
  }
  /** @internal What a wait gives that passed; a barrier's its index. @param {number} [index] @returns {unknown} */
  given(index) {
    return true;
  }
  /** @internal See to it that woken waiters are resumed, and stay reachable until then. */
  rouse() {
    if (this.kept !== 0) {
      if (awake === void 0 || awake.slot === this.slot) awake = this;
      else others.set(this.slot, this);
    }
    schedule();
  }
};

// bindings/shared/platform.js
import { SyncError as SyncError2 } from "../node/core.js";
var host = (
  /** @type {any} */
  globalThis
);
var { process, Deno, navigator } = host;
var threads = process?.getBuiltinModule?.("node:worker_threads");
var isWebWorker = typeof host.WorkerGlobalScope === "function" && host instanceof host.WorkerGlobalScope;
var isWebKit = /AppleWebKit/.test(navigator?.userAgent ?? "") && !/Chrom/.test(navigator.userAgent);
var thread = (
  /** @type {number} */
  threads?.threadId ?? 0
);
var REST = process?.versions?.node !== void 0 && Deno === void 0 ? 0 : 6;
var nothing = /* @__PURE__ */ __name(() => {
}, "nothing");
function assertSupported() {
  const lacks = typeof host.WebAssembly !== "object" ? "WebAssembly" : !hasSharedMemory() ? "shared WebAssembly memory" : typeof host.Atomics?.waitAsync !== "function" ? "Atomics.waitAsync" : void 0;
  if (lacks) throw new SyncError2("ERR_UNSUPPORTED", `waitline/shared needs ${lacks}, which is not there`);
}
__name(assertSupported, "assertSupported");
function hasSharedMemory() {
  try {
    const { buffer } = new WebAssembly.Memory({ initial: 0, maximum: 0, shared: true });
    return Object.prototype.toString.call(buffer) === "[object SharedArrayBuffer]";
  } catch {
    return false;
  }
}
__name(hasSharedMemory, "hasSharedMemory");
function assertShareable() {
  if (host.crossOriginIsolated !== false || Deno || process?.versions?.node) return;
  throw new SyncError2("ERR_NOT_ISOLATED", `waitline/shared needs a cross-origin isolated page. Serve it with the headers
Cross-Origin-Opener-Policy: same-origin
Cross-Origin-Embedder-Policy: require-corp`);
}
__name(assertShareable, "assertShareable");
var blocks;
function mayBlock() {
  if (blocks === void 0) {
    try {
      Atomics.wait(new Int32Array(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer), 0, 1);
      blocks = true;
    } catch {
      blocks = false;
    }
  }
  return blocks;
}
__name(mayBlock, "mayBlock");
var LONG = 2 ** 30;
var kept = false;
var keeper = (
  /** @type {any} */
  void 0
);
var ends2 = process?.versions?.node !== void 0 || Deno !== void 0;
function keepAlive(on) {
  if (!ends2 || on === kept) return;
  kept = on;
  if (on && keeper === void 0) keeper = setInterval(nothing, LONG);
  else if (on) refer(keeper);
  else unrefer(keeper);
}
__name(keepAlive, "keepAlive");
var refer = /* @__PURE__ */ __name((timer) => timer.ref ? timer.ref() : Deno?.refTimer(timer), "refer");
var unrefer = /* @__PURE__ */ __name((timer) => timer.unref ? timer.unref() : Deno?.unrefTimer(timer), "unrefer");
var dog;
function watchdog(on, drain) {
  if (!isWebKit || !isWebWorker || on === (dog !== void 0)) return;
  if (on) dog = setInterval(drain, 5);
  else {
    clearInterval(dog);
    dog = void 0;
  }
}
__name(watchdog, "watchdog");
var leavers = /* @__PURE__ */ new Set();
function leave2() {
  for (const fn of leavers) fn();
}
__name(leave2, "leave");
function onExit(fn) {
  if (typeof process?.on !== "function") return nothing;
  if (leavers.size === 0) process.on("exit", leave2);
  leavers.add(fn);
  return () => {
    leavers.delete(fn);
    if (leavers.size === 0) process.off("exit", leave2);
  };
}
__name(onExit, "onExit");
function announce(announcement) {
  if (Deno === void 0 && typeof threads?.postMessageToThread === "function") return announceByPorts(announcement);
  return navigator?.locks && typeof BroadcastChannel === "function" ? announceByLocks(announcement) : { end: nothing };
}
__name(announce, "announce");
function obituary(onDeath) {
  const told = /* @__PURE__ */ new Set();
  return (agent, generation) => {
    const key = `${agent}.${generation}`;
    if (told.has(key)) return;
    told.add(key);
    onDeath(agent, generation);
  };
}
__name(obituary, "obituary");
var spaces = /* @__PURE__ */ new Map();
var KEY = "waitline/shared";
function receive(message) {
  for (const join of spaces.get(message?.[KEY]) ?? []) join(message);
}
__name(receive, "receive");
function announceByPorts({ space, agent, generation, onDeath, others: others2 }) {
  const died = obituary(onDeath), ports = (
    /** @type {Set<any>} */
    /* @__PURE__ */ new Set()
  );
  let over = false;
  function hold2(port, peer, its, known2) {
    ports.add(port);
    port.on("message", () => {
      known2 = true;
    });
    port.on("close", () => {
      ports.delete(port);
      if (known2 && !over) died(peer, its);
    });
    port.unref();
  }
  __name(hold2, "hold");
  function join(message) {
    if (message.to !== agent) return;
    hold2(message.port, message.agent, message.generation, true);
    message.port.postMessage(null);
  }
  __name(join, "join");
  if (spaces.size === 0) process.on("workerMessage", receive);
  if (!spaces.has(space)) spaces.set(space, /* @__PURE__ */ new Set());
  spaces.get(space)?.add(join);
  for (const peer of others2()) {
    if (peer.thread === thread) continue;
    const { port1, port2 } = new threads.MessageChannel();
    hold2(port1, peer.agent, peer.generation, false);
    threads.postMessageToThread(peer.thread, { [KEY]: space, to: peer.agent, agent, generation, port: port2 }, [port2]).catch(() => port1.close());
  }
  return {
    end() {
      if (over) return;
      over = true;
      for (const port of ports) port.close();
      const joins = (
        /** @type {Set<any>} */
        spaces.get(space)
      );
      joins.delete(join);
      if (joins.size === 0) spaces.delete(space);
      if (spaces.size === 0) process.off("workerMessage", receive);
    }
  };
}
__name(announceByPorts, "announceByPorts");
var pinned = Deno !== void 0 && !isWebWorker;
var NOW_AND_THEN = 50;
function announceByLocks({ space, agent, generation, onDeath }) {
  const prefix = `${KEY} ${space} `, own = `${prefix}${agent}.${generation}`, died = obituary(onDeath);
  let over = false;
  function gone(name) {
    const [peer, its] = name.slice(prefix.length).split(".").map(Number);
    if (!over) died(peer, its);
  }
  __name(gone, "gone");
  async function holders() {
    const { held } = await navigator.locks.query();
    const names = held.filter(({ mode }) => mode === "exclusive").map(({ name }) => name);
    return names.filter((name) => name.startsWith(prefix) && name !== own);
  }
  __name(holders, "holders");
  const stop = pinned ? look(holders, gone) : hold(own, `${KEY} ${space}`, holders, gone);
  return {
    end() {
      over = true;
      stop();
    }
  };
}
__name(announceByLocks, "announceByLocks");
function look(holders, gone) {
  let before = (
    /** @type {string[]} */
    []
  ), looking = false;
  const timer = setInterval(async () => {
    if (!kept || looking) return;
    looking = true;
    const now = await holders();
    looking = false;
    for (const name of before) if (!now.includes(name)) gone(name);
    before = now;
  }, NOW_AND_THEN);
  unrefer(timer);
  return () => clearInterval(timer);
}
__name(look, "look");
function hold(own, news, holders, gone) {
  const { locks } = navigator, channel = new BroadcastChannel(news), stop = new AbortController();
  const watched = (
    /** @type {Set<string>} */
    /* @__PURE__ */ new Set()
  );
  let over = false, release = nothing;
  function watch(name) {
    if (over || name === own || watched.has(name)) return;
    watched.add(name);
    locks.request(name, { mode: "shared", signal: stop.signal }, () => gone(name)).catch(nothing);
  }
  __name(watch, "watch");
  channel.onmessage = ({ data }) => watch(data);
  locks.request(own, () => new Promise((resolve) => {
    release = resolve;
    if (over) return resolve();
    channel.postMessage(own);
    holders().then((names) => names.forEach(watch));
  })).catch(nothing);
  return () => {
    over = true;
    release();
    channel.close();
    stop.abort();
  };
}
__name(hold, "hold");

// bindings/shared/space.js
var spaces2 = /* @__PURE__ */ new Map();
var waits = 0;
var MISTAKEN = 60;
var PAGE = 65536;
var MOST_PAGES = 32768;
var least;
var foreign = /* @__PURE__ */ __name((memory) => bad("token", "what share() gave, with its memory", memory), "foreign");
function viewOf(memory) {
  try {
    return instantiate(memory);
  } catch {
    throw foreign(memory);
  }
}
__name(viewOf, "viewOf");
function sizeOf(numbers) {
  least ??= new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
  return instantiate(least).space_size(...numbers);
}
__name(sizeOf, "sizeOf");
var count = /* @__PURE__ */ __name((options, name, otherwise) => options[name] === void 0 ? otherwise : integer(name, options[name], 1), "count");
var Space = class {
  static {
    __name(this, "Space");
  }
  /** @internal Objects of this thread that others know, while they have waits. @type {Map<number, any>} */
  waiting = /* @__PURE__ */ new Map();
  /** @internal Whether an Atomics.waitAsync is pending. */
  asleep = false;
  /** @internal What `waiting` has, wait by wait. */
  waits = 0;
  /** @param {SpaceOptions | SpaceToken} [options] */
  constructor(options = {}) {
    assertSupported();
    if (typeof options !== "object" || options === null) throw bad("options", "an object", options);
    if (!mayEnter()) throw new errors_exports.SyncError("ERR_SPACES", "a thread can be in 64 spaces at most");
    const token = (
      /** @type {Partial<SpaceToken>} */
      options
    ), fresh = token.memory === void 0;
    this.id = token.id ?? newId();
    this.memory = token.memory ?? allocate(
      /** @type {any} */
      options
    );
    this.core = viewOf(this.memory);
    if (fresh) begin(
      this.core,
      /** @type {any} */
      options
    );
    this.tellTime();
    const number = this.core.agent_join(thread + 1);
    if (number === E_RANGE) throw foreign(this.memory);
    if (number < 0) throw errorOf(
      number,
      /** @type {any} */
      this
    );
    enter(this.core, number, this.memory, (slot) => this.waiting.get(slot)?.rouse());
    this.number = number;
    this.generation = this.core.agent_generation(number);
    this.words = new Int32Array(this.memory.buffer);
    this.wake = this.core.agent_wake() >>> 2;
    spaces2.set(this.id, this);
    const announcement = announce({
      space: this.id,
      agent: number,
      generation: this.generation,
      others: /* @__PURE__ */ __name(() => this.peers(), "others"),
      onDeath: /* @__PURE__ */ __name((agent, generation) => this.bury(agent, generation), "onDeath")
    });
    onExit(() => {
      this.core.agent_reap(number, this.generation);
      announcement.end();
    });
  }
  /**
   * This thread's number in the space, to be told to others: whoever learns that the thread has ended, where the platform
   * does not tell, calls `reap` with it.
   */
  get agent() {
    return this.generation * 64 + this.number;
  }
  /**
   * Takes a dead thread out of the space: what it held is free again, its waits are gone, barriers at which it stood are
   * broken. Whether it was still there. A thread that is reaped by mistake finds everything closed. Needed only where
   * the platform tells nobody of a death; the README has the table.
   * @param {number} agent what `space.agent` is in that thread
   */
  reap(agent) {
    const number = integer("agent", agent, 0);
    return this.bury(number % 64, Math.floor(number / 64), MISTAKEN);
  }
  /** @internal @param {number} number @param {number} generation */
  bury(number, generation, rest = REST) {
    this.tellTime(rest);
    const done = this.core.agent_reap(number, generation) === 1;
    if (this.waits > 0) this.look();
    return done;
  }
  /** @internal So that the place of a dead thread rests while that may still run. */
  tellTime(rest = REST) {
    this.core.space_time(Date.now() / 1e3, rest);
  }
  /** @internal Whoever else is there, as the memory says. */
  *peers() {
    for (let number = 0; number < 64; number++) {
      const generation = number === this.number ? 0 : this.core.agent_generation(number);
      if (generation !== 0) yield { agent: number, generation, thread: this.core.agent_thread(number) - 1 };
    }
  }
  /** @internal A wait has begun that another thread may end. @param {any} object */
  began(object) {
    this.waiting.set(object.slot, object);
    this.waits++;
    if (waits++ === 0) keepAlive(true);
    if (!this.asleep) this.arm();
  }
  /** @internal @param {any} object */
  ended(object) {
    if (object.kept === 0) this.waiting.delete(object.slot);
    this.waits--;
    if (--waits > 0) return;
    keepAlive(false);
    watchdog(false, lookAtAll);
  }
  /** @internal One wait for the whole thread: until its wake word changes. */
  arm() {
    watchdog(true, lookAtAll);
    while (!this.asleep) {
      if (this.core.agent_arm(ARMED) === 0) {
        this.rouse();
        continue;
      }
      const { async, value } = (
        /** @type {any} */
        Atomics.waitAsync(this.words, this.wake, ARMED)
      );
      if (!async) {
        this.rouse();
        continue;
      }
      this.asleep = true;
      value.then(() => {
        this.asleep = false;
        this.look();
      });
    }
  }
  /** @internal */
  rouse() {
    for (let handle; (handle = this.core.agent_look()) !== 0; ) {
      const slot = handle & SLOT2;
      this.waiting.get(slot)?.rouse();
      if (this.core.object_generation(handle) >= 0) continue;
      for (const object of this.waiting.values()) if (object.lock?.slot === slot) object.rouse();
    }
  }
  /** @internal Others took this thread for dead: its waits end. */
  leave() {
    for (const object of this.waiting.values()) {
      object_close(object.handle);
      object.rouse();
    }
  }
  /** @internal */
  look() {
    if (this.core.agent_generation(this.number) !== this.generation) {
      this.leave();
      return;
    }
    this.rouse();
    if (this.waits === 0) return;
    if (!this.asleep) this.arm();
    else if (this.core.agent_arm(ARMED) === 0) this.look();
  }
  /** @internal @param {import('../wait.js').Waitable} object */
  begin(object) {
    if (!mayBlock()) throw new errors_exports.SyncError("ERR_MAY_NOT_BLOCK", "a page may not block: use the waits that return promises, or a worker");
    return this.core.block_begin(object.handle);
  }
  /**
   * @internal Blocks until the core lets the object's wait pass, or the time is over.
   * @param {import('../wait.js').Waitable} object
   * @param {number | undefined} timeout
   * @param {number} [answer] what `begin` gave
   * @returns {number} PASSED, an error, or E_WOULD_WAIT if the time is over
   */
  block(object, timeout, answer = this.begin(object)) {
    const { core } = this, until = timeout === void 0 ? Infinity : performance.now() + timeout;
    while (answer === E_WOULD_WAIT) {
      const left = until - performance.now();
      if (!(left > 0)) {
        answer = core.block_end(object.handle);
        break;
      }
      if (core.agent_arm(PARKED) === 1) Atomics.wait(this.words, this.wake, PARKED, left);
      this.rouse();
      answer = core.block_try(object.handle);
    }
    this.look();
    return answer;
  }
  /** @internal @returns {SpaceToken} */
  token() {
    assertShareable();
    return { id: this.id, memory: this.memory };
  }
};
function lookAtAll() {
  for (const space of spaces2.values()) if (space.waits > 0) space.look();
}
__name(lookAtAll, "lookAtAll");
var newId = /* @__PURE__ */ __name(() => crypto.getRandomValues(new Uint32Array(4)).join("."), "newId");
var numbersOf = /* @__PURE__ */ __name((options) => {
  const given = (
    /** @type {Record<string, unknown>} */
    options
  );
  return [count(given, "objects", 1024), count(given, "threads", 32), count(given, "waits", 8192)];
}, "numbersOf");
function allocate(options) {
  const size = sizeOf(numbersOf(options)), pages = Math.ceil(size / PAGE);
  if (size === 0 || pages > MOST_PAGES) {
    throw (0, errors_exports.coded)(new RangeError("objects is at most 262144, threads 56, waits 262143, and all of it 2 GiB"), "ERR_SPACE");
  }
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
}
__name(allocate, "allocate");
function begin(core, options) {
  if (core.space_begin(...numbersOf(options)) === E_RANGE) throw errorOf(
    E_RANGE,
    /** @type {any} */
    Space
  );
}
__name(begin, "begin");
var common;
var next;
function aimAt(space, handle = 0) {
  next ??= [space, handle];
}
__name(aimAt, "aimAt");
function aimed(options) {
  const [space, handle] = next ?? [options?.space ?? (common ??= new Space()), 0];
  next = void 0;
  if (!(space instanceof Space)) throw bad("space", "a Space", space);
  aim(space.core, handle);
  return space;
}
__name(aimed, "aimed");
var spaceOf = /* @__PURE__ */ __name((token) => spaces2.get(token.id) ?? new Space(token), "spaceOf");

// bindings/shared/token.js
var VERSION = 1;
var known = /* @__PURE__ */ new Map();
var registry2 = new FinalizationRegistry((key) => {
  if (known.get(key)?.deref() === void 0) known.delete(key);
});
var keyOf = /* @__PURE__ */ __name((token) => `${token.space.id} ${token.number} ${token.generation}`, "keyOf");
function remember(key, object) {
  known.set(key, new WeakRef(object));
  registry2.register(object, key);
}
__name(remember, "remember");
var recall = /* @__PURE__ */ __name((token) => known.get(keyOf(token))?.deref(), "recall");
var isCount = /* @__PURE__ */ __name((value) => Number.isInteger(value) && value >= 0 && value <= MOST, "isCount");
var isShared = /* @__PURE__ */ __name((memory) => {
  try {
    return Object.prototype.toString.call(memory.buffer) === "[object SharedArrayBuffer]" && memory instanceof WebAssembly.Memory;
  } catch {
    return false;
  }
}, "isShared");
function assertToken(token, kinds) {
  if (typeof token !== "object" || token === null || token.waitline === void 0) throw bad("token", "what share() gave", token);
  if (token.waitline !== VERSION) {
    throw new errors_exports.SyncError("ERR_VERSION", `the token is of version ${token.waitline}, this waitline knows ${VERSION}: both threads need the same`);
  }
  const { kind, name, space, number, generation, lock } = token;
  if (!kinds.includes(kind)) throw bad("token", `that of ${kinds.join(", ")}`, kind);
  if (!isCount(number) || !isCount(generation) || typeof space?.id !== "string" || !isShared(space.memory) || name !== void 0 && typeof name !== "string") throw bad("token", "what share() gave, as it was", token);
  if (kind === "Condition") assertToken(lock, ["Lock"]);
  if (kind === "Barrier" && !(isCount(token.parties) && token.parties > 0)) throw bad("token", "what share() gave, as it was", token);
}
__name(assertToken, "assertToken");

// bindings/shared/wait.js
var Waitable2 = class extends Waitable {
  static {
    __name(this, "Waitable");
  }
  /** What others know it by, once it is shared. @internal @type {Token | undefined} */
  token = void 0;
  /** @param {unknown} options @param {(argument: number) => number} create @param {number} [argument] */
  constructor(options, create, argument) {
    const space = aimed(options);
    super(options, create, argument);
    this.space = space;
  }
  /**
   * A token that structured clone carries to another thread, where `attach` gives the same object. From now on it lives
   * until it is closed. Throws SyncError ERR_CLOSED, and ERR_NOT_ISOLATED on a page that may not share memory.
   * @returns {Token}
   */
  share() {
    const { space } = this, generation = this.ask(space.core.object_generation(this.handle));
    if (this.token !== void 0) return this.token;
    const origin = space.token(), details = this.details(), number = this.ask(space.core.object_share(this.handle));
    const token = { waitline: 1, kind: this.constructor.name, name: this.name, space: origin, number, generation, ...details };
    this.become(token);
    return token;
  }
  /** @internal What else another thread has to know. @returns {{ parties?: number, lock?: Token }} */
  details() {
    return {};
  }
  /** @internal From now on others may end its waits. @param {Token} token */
  become(token) {
    this.token = token;
    remember(keyOf(token), this);
    for (let i = 0; i < this.kept; i++) this.space.began(this);
  }
  /** @internal @param {import('../wait.js').Settler} settler */
  keep(settler) {
    super.keep(settler);
    if (this.token !== void 0) this.space.began(this);
  }
  /** @internal @param {number} last */
  settle(last) {
    const over = this.token !== void 0 && ends(last);
    super.settle(last);
    if (over) this.space.ended(this);
  }
  /**
   * @internal Blocks the thread until its wait is over.
   * @param {import('../wait.js').WaitOptions | undefined} options
   */
  block(options) {
    const { timeout } = limitsOf(options), answer = this.space.block(this, timeout);
    if (answer < 0) throw refusal(this, answer, timeout);
  }
};

// bindings/barrier.js
var Barrier = class extends Waitable2 {
  static {
    __name(this, "Barrier");
  }
  /**
   * How many make up a party.
   * @readonly
   * @type {number}
   */
  parties;
  /**
   * @param {number} parties how many make up a party: an integer from 1 to 2147483647, else a TypeError or
   *   RangeError ERR_PARTIES
   * @param {PrimitiveOptions} [options]
   */
  constructor(parties, options) {
    super(options, barrier_new, integer("parties", parties, 1));
    this.parties = parties;
  }
  /**
   * Fulfils once all parties have come, with an index of their order: the last goes on first, with `parties - 1`,
   * then the others with 0, 1, ... Whoever comes while a round is still leaving waits for the next. Aborted or
   * timed out it rejects: while the barrier fills, one more has to come; once it is full, the others pass all the
   * same. Rejects with BrokenBarrierError after `reset` or `abort`, and with SyncError ERR_CLOSED.
   * @param {WaitOptions} [options]
   * @returns {Promise<number>}
   */
  wait(options) {
    if (options !== void 0) return this.attempt((handle, cookie) => this.arrive(cookie), options);
    const answer = this.arrive(this.vacant);
    return answer === PASSED ? Promise.resolve(this.given()) : this.promise(answer);
  }
  /**
   * Empties the barrier: those waiting get a BrokenBarrierError, then it fills anew. It also mends a broken one.
   * Throws SyncError ERR_CLOSED.
   */
  reset() {
    this.did(barrier_reset(this.handle));
  }
  /**
   * Breaks the barrier: every wait, now and until `reset`, rejects with a BrokenBarrierError. Throws SyncError
   * ERR_CLOSED.
   */
  abort() {
    this.did(barrier_abort(this.handle));
  }
  /** Throws SyncError ERR_CLOSED. */
  get state() {
    return BARRIER_STATES[this.ask(barrier_state(this.handle))];
  }
  /** Throws SyncError ERR_CLOSED. */
  get broken() {
    return this.state === "broken";
  }
  /** @internal asyncio's form: `<Barrier filling, 1/3 waiting>`. */
  describe() {
    return this.broken ? this.state : `${this.state}, ${this.waiting}/${this.parties} waiting`;
  }
  /** @internal The core's answer to a wait; the last of a party wakes the others. @param {number} cookie */
  arrive(cookie) {
    const answer = barrier_wait(this.handle, cookie);
    if (answer === PASSED) this.rouse();
    return answer;
  }
  /** @internal @param {number} [index] the last one's, if it is not told */
  given(index = this.parties - 1) {
    return index;
  }
};

// bindings/holdable.js
var Hold = class {
  static {
    __name(this, "Hold");
  }
  /** @type {{ release(): void } | undefined} */
  #held;
  /** @internal @param {{ release(): void }} held */
  constructor(held) {
    this.#held = held;
  }
  /** Gives back what is held. The second time, and after that, it does nothing. */
  release() {
    const held = this.#held;
    this.#held = void 0;
    held?.release();
  }
  /** `using`: the same as `release()`. */
  [Symbol.dispose]() {
    this.release();
  }
};
var Holdable = class extends Waitable2 {
  static {
    __name(this, "Holdable");
  }
  /** @internal How the core acquires it. @type {(handle: number, cookie: number) => number} */
  enter;
  /**
   * @internal
   * @param {unknown} options
   * @param {(argument: number) => number} create the core's constructor
   * @param {(handle: number, cookie: number) => number} enter
   * @param {number} [argument]
   */
  constructor(options, create, enter2, argument) {
    super(options, create, argument);
    this.enter = enter2;
  }
  /**
   * Acquires without waiting: whether it did. Throws SyncError ERR_CLOSED.
   * @returns {boolean}
   */
  tryAcquire() {
    const answer = this.enter(this.handle, NOW_OR_NEVER);
    return answer !== E_WOULD_WAIT && this.ask(answer) === PASSED;
  }
  /**
   * Acquires, for `using held = await lock.hold()`: what it fulfils with releases at the end of the block, or by
   * its own `release()`, once. Rejects and is cancelled as `acquire` is.
   * @param {WaitOptions} [options]
   * @returns {Promise<Hold>}
   */
  hold(options) {
    return this.attempt(this.enter, options, () => new Hold(
      /** @type {any} */
      this
    ));
  }
  /**
   * Runs `fn` while holding, releases however it ends, and fulfils with its result. Rejects with what `fn` threw,
   * and as `acquire` does; then `fn` did not run. asyncio's `async with`.
   * @template T
   * @param {() => T | PromiseLike<T>} fn
   * @param {WaitOptions} [options]
   * @returns {Promise<T>}
   */
  async run(fn, options) {
    callable("fn", fn);
    const self = (
      /** @type {any} */
      this
    );
    await self.acquire(options);
    try {
      return await fn();
    } finally {
      self.release();
    }
  }
};

// bindings/shared/holdable.js
var Holdable2 = class extends Holdable {
  static {
    __name(this, "Holdable");
  }
  /**
   * Acquires, and blocks the thread until it has. Throws a DOMException named TimeoutError when `timeout` is over, and
   * SyncError ERR_CLOSED; ERR_DEADLOCK if this thread holds the lock already, since that could never end; and
   * ERR_MAY_NOT_BLOCK on a page. A signal is looked at only before: nobody could abort it meanwhile.
   * @param {import('../wait.js').WaitOptions} [options]
   * @returns {true}
   */
  acquireSync(options) {
    this.block(options);
    return true;
  }
  /**
   * Runs `fn` while holding, as `run` does, and blocks the thread until it may. Throws what `fn` throws, and as
   * `acquireSync` does.
   * @template T
   * @param {() => T} fn
   * @param {import('../wait.js').WaitOptions} [options]
   * @returns {T}
   */
  runSync(fn, options) {
    callable("fn", fn);
    this.acquireSync(options);
    try {
      return fn();
    } finally {
      this.release();
    }
  }
};

// bindings/lock.js
var NONE2 = -1;
var Lock = class extends Holdable2 {
  static {
    __name(this, "Lock");
  }
  /** @internal Those over it. @type {Set<WeakRef<import('./condition.js').Condition>> | undefined} */
  conditions = void 0;
  /** @param {PrimitiveOptions} [options] */
  constructor(options) {
    super(options, lock_new, lock_acquire);
    this.word = this.slot << 3;
    this.free = this.handle & ~SLOT2 | LOCK_FREE;
    this.held = this.handle & ~SLOT2 | LOCK_HELD;
  }
  /** Closes the waits of its conditions too: nobody could notify them. */
  close() {
    super.close();
    this.free = this.held = NONE2;
    for (const condition of this.conditions ?? []) condition.deref()?.rouse();
  }
  /**
   * Fulfils with `true` once the lock is held; at once if it is free and nobody waits. Aborted or timed out it
   * rejects and leaves the queue, and if it had been chosen already, the next one is. Rejects with SyncError
   * ERR_CLOSED.
   * @param {WaitOptions} [options]
   * @returns {Promise<true>}
   */
  acquire(options) {
    if (options !== void 0) return this.attempt(lock_acquire, options);
    if (words[this.word] === this.free) {
      words[this.word] = this.held;
      return passed;
    }
    return this.promise(lock_acquire(this.handle, this.vacant));
  }
  /**
   * Unlocks and wakes the first waiter, which takes the lock a microtask later; nobody can overtake it. Throws
   * SyncError ERR_NOT_ACQUIRED if the lock is free, also between a release and that microtask, or ERR_CLOSED.
   */
  release() {
    if (words[this.word] === this.held) words[this.word] = this.free;
    else this.did(lock_release(this.handle));
  }
  /** Whether it is held. Throws SyncError ERR_CLOSED. */
  locked() {
    return this.ask(lock_locked(this.handle)) === 1;
  }
  /** @internal */
  describe() {
    return (this.locked() ? "locked" : "unlocked") + super.describe();
  }
};

// bindings/condition.js
var registry3 = new FinalizationRegistry(
  (forget) => forget()
);
function lockOf(lock) {
  if (lock === void 0 || lock === null) return new Lock();
  if (!(lock instanceof Lock)) throw bad("lock", "a Lock", lock);
  if (lock.handle === 0) throw errorOf(E_CLOSED, lock);
  return lock;
}
__name(lockOf, "lockOf");
var Condition = class extends Waitable2 {
  static {
    __name(this, "Condition");
  }
  /**
   * The lock that is released while waiting.
   * @readonly
   * @type {Lock}
   */
  lock;
  /**
   * @param {Lock | null} [lock] the lock to use, which other conditions may share; without one a new Lock. Anything
   *   else is a TypeError ERR_LOCK.
   * @param {PrimitiveOptions} [options]
   */
  constructor(lock, options) {
    const own = lockOf(lock);
    super(options, condition_new, own.handle);
    this.lock = own;
    const conditions = own.conditions ??= /* @__PURE__ */ new Set();
    const self = new WeakRef(this);
    conditions.add(self);
    registry3.register(this, () => conditions.delete(self));
  }
  /**
   * The lock's `acquire`.
   * @param {WaitOptions} [options]
   * @returns {Promise<true>}
   */
  acquire(options) {
    return this.lock.acquire(options);
  }
  /** The lock's `tryAcquire`. */
  tryAcquire() {
    return this.lock.tryAcquire();
  }
  /** The lock's `release`. */
  release() {
    this.lock.release();
  }
  /** The lock's `locked`. */
  locked() {
    return this.lock.locked();
  }
  /**
   * The lock's `hold`.
   * @param {WaitOptions} [options]
   * @returns {Promise<Hold>}
   */
  hold(options) {
    return this.lock.hold(options);
  }
  /**
   * The lock's `run`.
   * @template T
   * @param {() => T | PromiseLike<T>} fn
   * @param {WaitOptions} [options]
   * @returns {Promise<T>}
   */
  run(fn, options) {
    return this.lock.run(fn, options);
  }
  /**
   * Releases the lock, waits until notified, acquires the lock again from the back of its queue and fulfils with
   * `true`. Aborted or timed out it rejects, but not before it holds the lock again, and a notification that it may
   * have had goes to the next. Rejects with SyncError ERR_NOT_ACQUIRED if the lock is free, and ERR_CLOSED; a
   * timeout of 0 rejects with the lock untouched.
   * @param {WaitOptions} [options]
   * @returns {Promise<true>}
   */
  wait(options) {
    if (options !== void 0) return this.attempt((handle, cookie) => this.start(cookie), options);
    return this.promise(this.start(this.vacant));
  }
  /**
   * Waits until `predicate` gives something true, and fulfils with that; at once, and with no need of the lock, if
   * it does so now. It is called again after each notification, with the lock held, before anybody else is resumed,
   * and in the AsyncLocalStorage context of whoever notified; it must not be async. Rejects as `wait` does, signal
   * and timeout being those of the whole, and with what the predicate throws, the lock being held.
   * @template T
   * @param {() => T} predicate
   * @param {WaitOptions} [options]
   * @returns {Promise<T>}
   */
  waitFor(predicate, options) {
    try {
      callable("predicate", predicate);
      const { signal, timeout } = limitsOf(options);
      this.ask(object_waiting(this.handle));
      const now = predicate();
      if (now) return Promise.resolve(now);
      const limit = new Limit(this, signal, timeout);
      return new Promise((resolve, reject) => {
        const wait = /* @__PURE__ */ __name(() => {
          const answer = this.start(timeout === 0 ? NOW_OR_NEVER : this.vacant);
          if (answer < 0) throw refusal(this, answer, timeout);
          this.keep(check);
          limit.begin(answer);
        }, "wait");
        const check = /* @__PURE__ */ __name((outcome) => {
          try {
            if (outcome instanceof Failure) throw limit.reasonOf(outcome);
            const value = predicate();
            if (!value) return wait();
            resolve(value);
          } catch (error) {
            reject(error);
          }
          limit.end();
          return IN_TIME;
        }, "check");
        wait();
      });
    } catch (error) {
      return Promise.reject(error);
    }
  }
  /**
   * Wakes the first `n` of those that wait and were not woken yet, or all there are; none if `n` is below 1. They go
   * on when they have the lock. Throws SyncError ERR_NOT_ACQUIRED if the lock is free, ERR_CLOSED, and TypeError
   * ERR_N if `n` is no integer.
   */
  notify(n = 1) {
    if (!Number.isInteger(n)) throw bad("n", "an integer", n);
    this.did(condition_notify(this.handle, Math.max(0, Math.min(n, MOST))));
  }
  /** Wakes all that wait. Throws as `notify` does. */
  notifyAll() {
    this.notify(MOST);
  }
  /** @internal */
  describe() {
    const state = this.lock.handle === 0 ? "lock closed" : this.locked() ? "locked" : "unlocked";
    return state + super.describe();
  }
  /** @internal The core's answer to a wait; it releases the lock, which may wake somebody. @param {number} cookie */
  start(cookie) {
    const answer = condition_wait(this.handle, cookie);
    if (answer > 0 && object_waiting(this.lock.handle) > 0) this.lock.rouse();
    return answer;
  }
  /**
   * @internal The wait goes on in the lock's queue, and so does its settler.
   * @param {number} ticket
   * @param {(value: any) => void} settler
   */
  move(ticket, settler) {
    wait_mark(ticket, this.lock.vacant);
    this.lock.keep(settler);
  }
  /** @internal A wait that is cancelled may be in the lock's queue by now. */
  rouse() {
    super.rouse();
    this.lock.rouse();
  }
};

// bindings/event.js
var Event = class extends Waitable2 {
  static {
    __name(this, "Event");
  }
  /** @param {PrimitiveOptions} [options] */
  constructor(options) {
    super(options, event_new);
  }
  /**
   * Fulfils with `true` once the event is set; at once if it is. Aborted or timed out it rejects and leaves the
   * queue. Rejects with SyncError ERR_CLOSED.
   * @param {WaitOptions} [options]
   * @returns {Promise<true>}
   */
  wait(options) {
    if (options !== void 0) return this.attempt(event_wait, options);
    return this.promise(event_wait(this.handle, this.vacant));
  }
  /** Sets it and lets all waiters pass, in order, even if `clear` follows at once. Throws SyncError ERR_CLOSED. */
  set() {
    this.did(event_set(this.handle));
  }
  /** Unsets it, so that `wait` waits again. Throws SyncError ERR_CLOSED. */
  clear() {
    this.ask(event_clear(this.handle));
  }
  /** Throws SyncError ERR_CLOSED. */
  isSet() {
    return this.ask(event_is_set(this.handle)) === 1;
  }
  /** @internal */
  describe() {
    return (this.isSet() ? "set" : "unset") + super.describe();
  }
};

// bindings/semaphore.js
var Semaphore = class extends Holdable2 {
  static {
    __name(this, "Semaphore");
  }
  /** @internal */
  static get create() {
    return semaphore_new;
  }
  /**
   * @param {number} [value] the permits at first: an integer from 0 to 2147483647, else a TypeError or RangeError
   *   ERR_VALUE
   * @param {PrimitiveOptions} [options]
   */
  constructor(value = 1, options) {
    super(options, new.target.create, semaphore_acquire, integer("value", value, 0));
  }
  /**
   * Fulfils with `true` once a permit is had; at once if there is one and nobody waits. Aborted or timed out it
   * rejects and leaves the queue; a permit that it had been given already goes to the next. Rejects with SyncError
   * ERR_CLOSED.
   * @param {WaitOptions} [options]
   * @returns {Promise<true>}
   */
  acquire(options) {
    if (options !== void 0) return this.attempt(semaphore_acquire, options);
    return this.promise(semaphore_acquire(this.handle, this.vacant));
  }
  /**
   * Gives a permit back, or one more than there was, to the first waiter if there is one. Throws SyncError
   * ERR_CLOSED, and RangeError ERR_OVERFLOW beyond 2147483647 permits.
   */
  release() {
    this.did(semaphore_release(this.handle));
  }
  /** Whether `acquire` would wait: no permit is left, or somebody is before you. Throws SyncError ERR_CLOSED. */
  locked() {
    return this.ask(semaphore_locked(this.handle)) === 1;
  }
  /**
   * The permits that nobody holds and no woken waiter was given. Throws SyncError ERR_CLOSED.
   * @returns {number}
   */
  get value() {
    return this.ask(semaphore_value(this.handle));
  }
  /** @internal */
  describe() {
    return (this.locked() ? "locked" : `unlocked, value ${this.value}`) + super.describe();
  }
};

// bindings/shared/index.js
var here = /* @__PURE__ */ __name((Class) => Class, "here");
var BATCHES = { bounded: 32, strict: 0 };
function batchOf(options) {
  const fair = options?.fair ?? "bounded";
  if (!Object.hasOwn(BATCHES, fair)) throw bad("fair", "'bounded' or 'strict'", fair);
  return BATCHES[
    /** @type {keyof typeof BATCHES} */
    fair
  ];
}
__name(batchOf, "batchOf");
function rule(object, batch) {
  if (batch !== BATCHES.bounded) object.ask(object.space.core.object_fairness(object.handle, batch));
}
__name(rule, "rule");
var Lock2 = class extends here(Lock) {
  static {
    __name(this, "Lock");
  }
  /** @param {any} [options] */
  constructor(options) {
    const batch = batchOf(options);
    super(options);
    this.word = 0;
    this.free = this.held = -1;
    rule(this, batch);
  }
  /** @param {any} [options] */
  acquire(options) {
    if (options === void 0) return super.acquire();
    try {
      const { rejectAbandoned = false } = options ?? {}, wait = super.acquire(options);
      return rejectAbandoned ? wait.then(() => this.refuse()) : wait;
    } catch (error) {
      return Promise.reject(error);
    }
  }
  /** @internal @returns {true} */
  refuse() {
    if (!this.abandoned) return true;
    this.release();
    throw new AbandonedError("ERR_ABANDONED", `a thread ended while it held ${this.constructor.name}${this.name === void 0 ? "" : ` ${JSON.stringify(this.name)}`}`);
  }
  /** @param {any} [options] */
  acquireSync(options) {
    super.acquireSync(options);
    return options?.rejectAbandoned ? this.refuse() : true;
  }
  /**
   * Whether a thread ended while it held the lock, so that what it guards may be half done. It stays until it is set to
   * false, by whoever has put that right. Throws SyncError ERR_CLOSED.
   * @returns {boolean}
   */
  get abandoned() {
    return this.ask(this.space.core.lock_abandoned(this.handle)) === 1;
  }
  set abandoned(value) {
    if (value !== false) throw bad("abandoned", "false", value);
    this.ask(this.space.core.lock_mend(this.handle));
  }
};
var Event2 = class extends here(Event) {
  static {
    __name(this, "Event");
  }
  /** As `wait`, and blocks the thread. @param {WaitOptions} [options] @returns {true} */
  waitSync(options) {
    this.block(options);
    return true;
  }
};
var Condition2 = class extends here(Condition) {
  static {
    __name(this, "Condition");
  }
  /** @param {any} [lock] @param {any} [options] */
  constructor(lock, options) {
    const own = lock ?? new Lock2(options?.space === void 0 ? void 0 : { space: options.space });
    if (own instanceof Lock2) {
      if (options?.space !== void 0 && options.space !== own.space) throw bad("space", "that of its lock", options.space);
      aimAt(own.space);
    }
    super(own, options);
  }
  /** @internal */
  get own() {
    return (
      /** @type {Lock} */
      this.lock
    );
  }
  /** @internal */
  details() {
    return { lock: this.own.share() };
  }
  /** The lock's `acquireSync`. @param {WaitOptions} [options] */
  acquireSync(options) {
    return this.own.acquireSync(options);
  }
  /** The lock's `runSync`. @template T @param {() => T} fn @param {WaitOptions} [options] @returns {T} */
  runSync(fn, options) {
    return this.own.runSync(fn, options);
  }
  /** As `wait`, and blocks the thread; also until it holds the lock again. @param {WaitOptions} [options] @returns {true} */
  waitSync(options) {
    const { timeout } = limitsOf(options), { core } = this.space;
    if (timeout === 0) {
      this.ask(core.object_generation(this.handle));
      throw refusal(this, this.locked() ? E_WOULD_WAIT : E_WAIT_UNLOCKED, 0);
    }
    const begun = this.space.begin(this);
    if (begun !== E_WOULD_WAIT) this.ask(begun);
    const answer = this.space.block(this, timeout, begun);
    this.own.acquireSync();
    core.block_over(this.handle, answer === PASSED ? 1 : 0);
    this.lock.rouse();
    if (answer < 0) throw refusal(this, answer, timeout);
    return true;
  }
  /** As `waitFor`, and blocks the thread. @template T @param {() => T} predicate @param {WaitOptions} [options] @returns {T} */
  waitForSync(predicate, options) {
    const { timeout } = limitsOf(options), until = performance.now() + (timeout ?? Infinity);
    for (; ; ) {
      const value = predicate();
      if (value) return value;
      this.waitSync({ timeout: Math.max(0, until - performance.now()) });
    }
  }
};
function recoverOf(options) {
  const recover = options?.recover ?? true;
  if (typeof recover !== "boolean") throw bad("recover", "a boolean", recover);
  return recover;
}
__name(recoverOf, "recoverOf");
var Semaphore2 = class extends here(Semaphore) {
  static {
    __name(this, "Semaphore");
  }
  /** @param {number} [value] @param {any} [options] */
  constructor(value, options) {
    const batch = batchOf(options), recover = recoverOf(options);
    super(value, options);
    rule(this, batch);
    if (!recover) this.ask(this.space.core.semaphore_recover(this.handle, 0));
  }
};
var BoundedSemaphore = class extends Semaphore2 {
  static {
    __name(this, "BoundedSemaphore");
  }
  /** @internal */
  static get create() {
    return bounded_semaphore_new;
  }
};
var Barrier2 = class extends here(Barrier) {
  static {
    __name(this, "Barrier");
  }
  /** @internal */
  details() {
    return { parties: this.parties };
  }
  /** As `wait`, and blocks the thread. @param {WaitOptions} [options] */
  waitSync(options) {
    this.block(options);
    return this.space.core.block_index();
  }
};
var KINDS = {
  Lock: [2, ({ name }) => new Lock2({ name })],
  Event: [3, ({ name }) => new Event2({ name })],
  Condition: [4, ({ name }, lock) => new Condition2(lock, { name })],
  Semaphore: [5, ({ name }) => new Semaphore2(0, { name })],
  BoundedSemaphore: [5, ({ name }) => new BoundedSemaphore(0, { name })],
  Barrier: [6, ({ name, parties }) => new Barrier2(
    /** @type {number} */
    parties,
    { name }
  )]
};
function attach(token) {
  assertToken(token, Object.keys(KINDS));
  const there = recall(token);
  if (there !== void 0 && there.handle !== 0 && there.token.kind === token.kind && there.space.core.object_generation(there.handle) >= 0) return there;
  const { kind, number, generation } = token, [code, make2] = KINDS[kind];
  const space = spaceOf(token.space), lock = token.lock && attach(token.lock);
  const handle = space.core.object_attach(code, number, generation);
  if (handle === E_CLOSED) throw new errors_exports.SyncError("ERR_CLOSED", `${kind}${token.name === void 0 ? "" : ` ${JSON.stringify(token.name)}`} is closed`);
  if (handle < 0) throw errorOf(handle, { constructor: make2, name: token.name, handle: 0 });
  aimAt(space, handle);
  const object = make2(token, lock);
  object.become(token);
  return object;
}
__name(attach, "attach");
var export_BrokenBarrierError = errors_exports.BrokenBarrierError;
var export_SyncError = errors_exports.SyncError;
export {
  AbandonedError,
  Barrier2 as Barrier,
  BoundedSemaphore,
  export_BrokenBarrierError as BrokenBarrierError,
  Condition2 as Condition,
  Event2 as Event,
  Hold,
  Lock2 as Lock,
  Semaphore2 as Semaphore,
  Space,
  export_SyncError as SyncError,
  attach
};
//# sourceMappingURL=node.js.map
