'use strict';

// One assignment per name: VS Code imports this from an ES module, which cannot see the names of an object literal.
exports.start = () => {};
exports.exit = (code) => process.exit(code);
