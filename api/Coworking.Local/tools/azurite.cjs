// Runs the storage emulator for as long as somebody holds the other end of our standard input.
// A parent that stops, crashes or is killed closes that pipe, so no emulator is ever left behind.
"use strict";

const patience = 2500;

const register = process.once;
process.once = function (event, listener) {
  // Ctrl+C reaches the whole process group; our parent must finish its requests first and then closes the pipe.
  return event === "SIGINT" ? this : register.call(this, event, listener);
};
process.on("SIGINT", () => {});

function stop() {
  process.emit("message", "shutdown");
  setTimeout(() => process.exit(0), patience).unref();
}

// A parent that is gone does not read either.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

process.stdin.once("end", stop).once("error", stop).resume();

require("azurite/dist/src/azurite.js");
