import { run } from './commands/run.ts';

/** `npm run -s xuetu -- <command>`. A reader that goes away early (`| head`) is no failure. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), process.env, {
  answer: (text) => written(process.stdout, text),
  complain: (text) => written(process.stderr, text),
});

/** Waits until all of it is on its way: a process that ends early cuts a pipe short. */
function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => stream.write(`${text}\n`, (error) => (error ? reject(error) : resolve())));
}
