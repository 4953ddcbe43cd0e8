import { type HeatGround, latticeOf } from '@xuetu/geodata/heat';
import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { NOT_DRAWN } from '../heat/heat-frame.ts';
import { begin, glProgram, matrixFrom, rgbOf } from './gl-program.ts';

const MOST_CLASSES = 8;

/** Cells of the ground grid, each painted flat and opaque in the colour of its class, so that a pixel says exactly one value. */
export interface HexLayer extends CustomLayerInterface {
  /** Which cells there are, and their classes and colours. A year step passes the same ground. */
  show(ground: HeatGround, classes: Uint8Array, colours: readonly string[]): void;
  hide(): void;
}

const VERTEX = `#version 300 es
in vec2 a_cell;
in uint a_class;
uniform mat4 u_matrix;
uniform vec3 u_colours[${MOST_CLASSES}];
flat out vec3 v_colour;
const vec2 CORNERS[6] = vec2[6](vec2(1, -1), vec2(1, 1), vec2(0, 2), vec2(-1, 1), vec2(-1, -1), vec2(0, -2));
void main() {
  v_colour = u_colours[min(a_class, ${MOST_CLASSES - 1}u)];
  gl_Position = a_class == ${NOT_DRAWN}u ? vec4(2, 2, 2, 1) : u_matrix * vec4((a_cell + CORNERS[gl_VertexID]) * vec2(1, ${1 / Math.sqrt(3)}), 0, 1);
}`;

const FRAGMENT = `#version 300 es
precision mediump float;
flat in vec3 v_colour;
out vec4 colour;
void main() {
  colour = vec4(v_colour, 1);
}`;

export function hexLayer(id: string): HexLayer {
  let map: MapLibreMap | undefined;
  let gpu: ReturnType<typeof gpuOf> | undefined;
  let shown: { ground: HeatGround; classes: Uint8Array; colours: Float32Array } | undefined;
  let loaded: HeatGround | undefined;
  let isFresh = false;
  let lattice = { origin: [0, 0] as [number, number], step: 0 };

  function load(gl: WebGL2RenderingContext): void {
    if (!shown || !gpu) return;
    if (loaded !== shown.ground) {
      const placed = latticeOf(shown.ground.cells);
      lattice = placed;
      gl.bindBuffer(gl.ARRAY_BUFFER, gpu.cells);
      gl.bufferData(gl.ARRAY_BUFFER, placed.steps, gl.STATIC_DRAW);
      loaded = shown.ground;
    }
    if (isFresh) {
      gl.bindBuffer(gl.ARRAY_BUFFER, gpu.classes);
      gl.bufferData(gl.ARRAY_BUFFER, shown.classes, gl.DYNAMIC_DRAW);
      isFresh = false;
    }
  }

  return {
    id,
    type: 'custom',
    renderingMode: '2d',
    show(ground, classes, colours) {
      shown = { ground, classes, colours: Float32Array.from(colours.flatMap(rgbOf)) };
      isFresh = true;
      map?.triggerRepaint();
    },
    hide() {
      shown = undefined;
      map?.triggerRepaint();
    },
    onAdd(added, gl) {
      map = added;
      gpu = gpuOf(gl);
      loaded = undefined;
      isFresh = true;
    },
    onRemove(_, gl) {
      gpu?.remove(gl);
      gpu = undefined;
      map = undefined;
    },
    render(gl, { defaultProjectionData }: CustomRenderMethodInput) {
      if (!gpu || !shown) return;
      load(gl);
      begin(gl, gpu);
      gl.uniformMatrix4fv(
        gpu.matrix,
        false,
        matrixFrom(defaultProjectionData.mainMatrix, lattice.origin, lattice.step),
      );
      gl.uniform3fv(gpu.colours, shown.colours);
      gl.drawArraysInstanced(gl.TRIANGLE_FAN, 0, 6, shown.classes.length);
      gl.bindVertexArray(null);
    },
  };
}

function gpuOf(gl: WebGL2RenderingContext) {
  const program = glProgram(gl, VERTEX, FRAGMENT);
  const array = gl.createVertexArray();
  const cells = gl.createBuffer();
  const classes = gl.createBuffer();
  gl.bindVertexArray(array);
  const [cell, kind] = [gl.getAttribLocation(program, 'a_cell'), gl.getAttribLocation(program, 'a_class')];
  gl.bindBuffer(gl.ARRAY_BUFFER, cells);
  gl.enableVertexAttribArray(cell);
  gl.vertexAttribPointer(cell, 2, gl.FLOAT, false, 0, 0);
  gl.vertexAttribDivisor(cell, 1);
  gl.bindBuffer(gl.ARRAY_BUFFER, classes);
  gl.enableVertexAttribArray(kind);
  gl.vertexAttribIPointer(kind, 1, gl.UNSIGNED_BYTE, 0, 0);
  gl.vertexAttribDivisor(kind, 1);
  gl.bindVertexArray(null);
  return {
    program,
    array,
    cells,
    classes,
    matrix: gl.getUniformLocation(program, 'u_matrix'),
    colours: gl.getUniformLocation(program, 'u_colours'),
    remove(context: WebGL2RenderingContext) {
      context.deleteVertexArray(array);
      context.deleteBuffer(cells);
      context.deleteBuffer(classes);
      context.deleteProgram(program);
    },
  };
}
