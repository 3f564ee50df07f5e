/** What web/build.js makes of them. */
declare module 'text:worker' {
  const script: string;
  export default script;
}
declare module 'text:scenarios' {
  const texts: Record<string, string>;
  export default texts;
}
