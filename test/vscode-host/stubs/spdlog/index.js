'use strict';

const fs = require('node:fs');
const path = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];

/** Appends to one file; rotation is left out because a test server lives for minutes. */
class Logger {
  constructor(_type, _name, file) {
    this.file = file;
    this.level = 0;
    this.raw = false;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.appendFileSync(file, '');
  }

  write(level, message) {
    if (level < this.level) return;
    // VS Code clears the formatters of an OutputChannel: then the text is written as it comes, newlines included.
    const text = this.raw
      ? message
      : `${new Date().toISOString()} [${LEVELS[level]}] ${message}\n`;
    fs.appendFileSync(this.file, text);
  }

  trace(message) {
    this.write(0, message);
  }
  debug(message) {
    this.write(1, message);
  }
  info(message) {
    this.write(2, message);
  }
  warn(message) {
    this.write(3, message);
  }
  error(message) {
    this.write(4, message);
  }
  critical(message) {
    this.write(5, message);
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {}
  clearFormatters() {
    this.raw = true;
  }
  flush() {}
  drop() {}
}

// One assignment per name: VS Code imports this from an ES module, which cannot see the names of an object literal.
exports.Logger = Logger;
exports.createRotatingLogger = (name, file) => new Logger('rotating', name, file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger('rotating_async', name, file);
exports.setFlushOn = () => {};
exports.setLevel = () => {};
exports.version = 0;
