import type { Position } from '@xuetu/geodata/model';
import { FLOW_FROM } from '@xuetu/geodata/symbology';
import { type CustomLayerInterface, type Map as MapLibreMap, MercatorCoordinate } from 'maplibre-gl';
import { begin, glProgram, matrixFrom, rgbOf } from './gl-program.ts';

/** Children on their way from a compound to a school. */
export interface Arc {
  from: Position;
  to: Position;
  /** Width in pixels. */
  width: number;
  colour: string;
}

/** Arcs that rise between their ends, thin at home and full at the school. Its program is prepared when the first arcs are shown. */
export interface ArcLayer extends CustomLayerInterface {
  show(arcs: readonly Arc[]): void;
}

const SEGMENTS = 24;
/** Numbers of one arc: from and to on the lattice, width, colour. */
const STRIDE = 8;
/** The coordinates are counted in millionths of the world: 40 m. */
const STEP = 1e-6;

const VERTEX = `#version 300 es
in vec4 a_ends;
in float a_width;
in vec3 a_colour;
uniform mat4 u_matrix;
uniform vec2 u_pixels;
out vec4 v_colour;
vec4 at(float part) {
  float height = 0.22 * length(a_ends.zw - a_ends.xy) * 4.0 * part * (1.0 - part);
  return u_matrix * vec4(mix(a_ends.xy, a_ends.zw, part), height, 1);
}
void main() {
  float part = float(gl_VertexID / 2) / ${SEGMENTS}.0;
  vec4 here = at(part);
  vec4 next = at(part + 0.01);
  vec2 along = (next.xy / next.w - here.xy / here.w) * u_pixels;
  vec2 across = length(along) > 0.0 ? normalize(vec2(-along.y, along.x)) : vec2(0, 1);
  float side = gl_VertexID % 2 == 0 ? -0.5 : 0.5;
  vec2 shift = across * side * a_width * mix(${FLOW_FROM}, 1.0, part) / u_pixels * 2.0;
  gl_Position = vec4(here.xy + shift * here.w, here.zw);
  v_colour = vec4(a_colour, mix(0.5, 0.95, part));
}`;

const FRAGMENT = `#version 300 es
precision mediump float;
in vec4 v_colour;
out vec4 colour;
void main() {
  colour = vec4(v_colour.rgb * v_colour.a, v_colour.a);
}`;

export function arcLayer(id: string): ArcLayer {
  let map: MapLibreMap | undefined;
  let gpu: ReturnType<typeof gpuOf> | undefined;
  let origin: [number, number] = [0, 0];
  let numbers = new Float32Array();
  let isFresh = false;
  return {
    id,
    type: 'custom',
    renderingMode: '2d',
    show(arcs) {
      const first = arcs[0] ? MercatorCoordinate.fromLngLat(arcs[0].from) : { x: 0, y: 0 };
      origin = [first.x, first.y];
      numbers = new Float32Array(arcs.length * STRIDE);
      for (const [i, { from, to, width, colour }] of arcs.entries()) {
        const [a, b] = [MercatorCoordinate.fromLngLat(from), MercatorCoordinate.fromLngLat(to)];
        const ends = [a.x - first.x, a.y - first.y, b.x - first.x, b.y - first.y].map((each) => each / STEP);
        numbers.set([...ends, width, ...rgbOf(colour)], i * STRIDE);
      }
      isFresh = true;
      map?.triggerRepaint();
    },
    onAdd(added) {
      map = added;
      isFresh = true;
    },
    onRemove(_, gl) {
      gpu?.remove(gl);
      gpu = undefined;
      map = undefined;
    },
    render(gl, { defaultProjectionData }) {
      if (numbers.length === 0) return;
      gpu ??= gpuOf(gl);
      if (isFresh) {
        gl.bindBuffer(gl.ARRAY_BUFFER, gpu.arcs);
        gl.bufferData(gl.ARRAY_BUFFER, numbers, gl.DYNAMIC_DRAW);
        isFresh = false;
      }
      begin(gl, gpu);
      gl.uniformMatrix4fv(gpu.matrix, false, matrixFrom(defaultProjectionData.mainMatrix, origin, STEP));
      const ratio = map!.getPixelRatio();
      gl.uniform2f(gpu.pixels, gl.drawingBufferWidth / ratio, gl.drawingBufferHeight / ratio);
      gl.disable(gl.DEPTH_TEST);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, (SEGMENTS + 1) * 2, numbers.length / STRIDE);
      gl.bindVertexArray(null);
    },
  };
}

function gpuOf(gl: WebGL2RenderingContext) {
  const program = glProgram(gl, VERTEX, FRAGMENT);
  const array = gl.createVertexArray();
  const arcs = gl.createBuffer();
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, arcs);
  for (const [name, size, at] of [
    ['a_ends', 4, 0],
    ['a_width', 1, 4],
    ['a_colour', 3, 5],
  ] as const) {
    const place = gl.getAttribLocation(program, name);
    gl.enableVertexAttribArray(place);
    gl.vertexAttribPointer(place, size, gl.FLOAT, false, STRIDE * 4, at * 4);
    gl.vertexAttribDivisor(place, 1);
  }
  gl.bindVertexArray(null);
  return {
    program,
    array,
    arcs,
    matrix: gl.getUniformLocation(program, 'u_matrix'),
    pixels: gl.getUniformLocation(program, 'u_pixels'),
    remove(context: WebGL2RenderingContext) {
      context.deleteVertexArray(array);
      context.deleteBuffer(arcs);
      context.deleteProgram(program);
    },
  };
}
