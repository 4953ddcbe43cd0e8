import { takeDataFolder } from '../../api/src/db/data-folder.ts';

/*
 * A process that takes the data folder named on its command line when told to ("go" on its input), says whether it could,
 * and holds it until it is told to end ("end") or killed.
 */
const [folder = ''] = process.argv.slice(2);
let release = async () => {};

process.stdin.setEncoding('utf8').on('data', async (word: string) => {
  if (word.includes('go')) {
    try {
      release = await takeDataFolder(folder);
      process.stdout.write('taken\n');
    } catch (error) {
      process.stdout.write(`${error instanceof Error ? error.name : error}\n`);
    }
  }
  if (word.includes('end')) {
    await release();
    process.exit(0);
  }
});
process.stdout.write('ready\n');
