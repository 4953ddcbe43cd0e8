import type { PGlite } from '@electric-sql/pglite';

/**
 * PGlite 0.5.8 leaves a failed statement by an exception through its WebAssembly frames and does not put the stack pointer
 * back. About 1,870 failures later every statement fails with "stack depth limit exceeded", rollback included.
 * This puts the pointer back after each failure.
 */
export function restoreStackAfterErrors(pglite: PGlite): void {
  const wasm: { ___stack_pointer?: { value: number }; _PostgresMainLoopOnce: () => void } = pglite.Module;
  const pointer = wasm.___stack_pointer;
  if (!pointer) throw new Error('This PGlite does not show its stack pointer.');
  const runOnce = wasm._PostgresMainLoopOnce;
  wasm._PostgresMainLoopOnce = () => {
    const before = pointer.value;
    try {
      runOnce();
    } catch (error) {
      pointer.value = before;
      throw error;
    }
  };
}
