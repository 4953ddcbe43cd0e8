/** Compiles a program; a mistake in it is ours and is thrown with the compiler's words. */
export function glProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(kind)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const logs = gl.getAttachedShaders(program)?.map((shader) => gl.getShaderInfoLog(shader));
    throw new Error(`shader: ${gl.getProgramInfoLog(program)} ${logs?.join(' ')}`);
  }
  return program;
}

/** Red, green and blue of #RRGGBB, each from 0 to 1. */
export function rgbOf(colour: string): [number, number, number] {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

/**
 * A matrix for coordinates that are counted from an origin on the map's square of side 1, in steps of `scale`: what is near the origin keeps its
 * precision however close the map looks. Column-major.
 */
export function matrixFrom(main: ArrayLike<number>, [x, y]: readonly [number, number], scale: number): Float32Array {
  const matrix = new Float32Array(16);
  for (let row = 0; row < 4; row++) {
    matrix[row] = main[row]! * scale;
    matrix[4 + row] = main[4 + row]! * scale;
    matrix[8 + row] = main[8 + row]! * scale;
    matrix[12 + row] = main[row]! * x + main[4 + row]! * y + main[12 + row]!;
  }
  return matrix;
}

/** Makes a program and its arrays the current ones. */
export function begin(
  gl: WebGL2RenderingContext,
  { program, array }: { program: WebGLProgram; array: WebGLVertexArrayObject },
) {
  // biome-ignore lint/correctness/useHookAtTopLevel: the name is WebGL's, and no hook
  gl.useProgram(program);
  gl.bindVertexArray(array);
}
