/** Stands before the names of what an item serves, on cards and in lines; the import reads it. */
export const servesMark = '▶';
