import { codeActions } from './codeActions';
import type { Feature } from './feature';

/** Every feature the server offers beside diagnostics. One line each. */
export const features: readonly Feature[] = [codeActions];
