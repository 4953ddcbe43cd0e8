import { makeDistrict } from './district.ts';
import { applicantsCsv } from './write-applicants.ts';
import { birthsCsv } from './write-births.ts';
import { catchmentFiles } from './write-catchments.ts';
import { compoundsGeojson, landscapeGeojson, sitesGeojson, streetsGeojson } from './write-geojson.ts';
import { enrolmentWorkbook, resourcesWorkbook, schoolsWorkbook } from './write-workbooks.ts';

const CATCHMENT_STAGES = ['kindergarten', 'primary', 'junior'] as const;

/** The files of the demonstration district by name, as an education bureau would send them; the same bytes on every run. */
export async function demoFiles(): Promise<Map<string, Uint8Array>> {
  const district = makeDistrict();
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const files = new Map<string, Uint8Array>([
    ['schools.xlsx', await schoolsWorkbook(district.schools)],
    ['enrolment.xlsx', await enrolmentWorkbook(district.schools)],
    ['resources.xlsx', await resourcesWorkbook(district.schools)],
    ['applicants.csv', text(applicantsCsv(district.schools))],
    ['compounds.geojson', text(compoundsGeojson(district.compounds))],
    ['sites.geojson', text(sitesGeojson(district.sites))],
    ['streets.geojson', text(streetsGeojson(district.streets))],
    ['landscape.geojson', text(landscapeGeojson(district.landscape))],
    ['births.csv', text(birthsCsv(district.compounds))],
  ]);
  for (const stage of CATCHMENT_STAGES) {
    const catchments = district.catchments.filter((each) => each.stage === stage);
    for (const [extension, bytes] of Object.entries(catchmentFiles(catchments))) {
      files.set(`catchments-${stage}.${extension}`, bytes);
    }
  }
  return files;
}
