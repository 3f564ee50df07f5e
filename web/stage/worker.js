// The realm as a worker: one question at a time over the port that came with the first message.
import { play, step } from './realm.js';

onmessage = ({ ports: [port] }) => {
  onmessage = null;
  port.onmessage = async ({ data: { code, schedule, chosen } }) => {
    port.postMessage(code === undefined ? await step(chosen) : await play(code, schedule));
  };
};
