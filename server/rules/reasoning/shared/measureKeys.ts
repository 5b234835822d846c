/** The keys that make a result measurable, in the order of the form. */
export const measureKeys = ['indicator', 'baseline', 'target', 'measured-by'] as const;
