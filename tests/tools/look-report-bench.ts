import { reportCost } from '../bench/report-cost.ts';
export async function main(args: string[]): Promise<number> {
  console.log(await reportCost(Number(args[0] ?? 5)));
  return 0;
}
