// Every study a page names: who, where, when, and how many. What was done and found is in the words, `study-<id>`.

/** A study as it is cited. */
export interface Study {
  /** The first author; `null`: known to us by its journal alone. */
  author: string | null;
  /** How many wrote it: one, two (with the second's name), or more. */
  with?: string | "others";
  journal: string;
  year: number | null;
  place: string;
  /** People who took part; `null`: not known for certain, or not people. */
  people: number | null;
  /** Trials or studies that were pooled or read; `null`: it is one itself. */
  trials?: number;
}

const one = (
  author: string | null,
  journal: string,
  year: number | null,
  place: string,
  people: number | null,
  trials?: number,
): Study => ({ author, with: "others", journal, year, place, people, ...(trials === undefined ? {} : { trials }) });

const alone = (author: string, journal: string, year: number, place: string): Study => ({
  author,
  journal,
  year,
  place,
  people: null,
});

export const STUDIES = {
  abedian2015: one("Abedian Z", "Iran J Med Sci", 2015, "40(4): 328–334", 120),
  ahmadinezhad2017: one("Ahmadinezhad M", "Iran J Nurs Midwifery Res", 2017, "22(2): 140–146", 108),
  basler2011: { ...alone("Basler AJ", "J Altern Complement Med", 2011, "17(5): 435–440"), people: 20 },
  cochrane: one(null, "Cochrane Database of Systematic Reviews", null, "CD002962.pub4", 3456, 22),
  cohen2009: one("Cohen S", "Arch Intern Med", 2009, "169: 62–67", 153),
  corniani2020: { ...alone("Corniani G", "J Neurophysiol", 2020, "124: 1229–1240"), with: "Saal HP" },
  depression2016: one(null, "BMC Psychiatry", 2016, "16: 375", 172_077, 34),
  diego2009: { ...alone("Diego MA", "Int J Neurosci", 2009, "119(5): 630–638"), with: "Field T", people: 20 },
  dincer2022: one("Dincer B", "Explore", 2022, "18(6): 635–645", 722, 11),
  ernst2009: { ...alone("Ernst E", "Med J Aust", 2009, "191: 263–266"), trials: 18 },
  fang2023: one("Fang C-S", "J Clin Nurs", 2023, "32: 4362–4373", 569, 10),
  field2002: one("Field T", "J Clin Rheumatol", 2002, "8(2): 72–76", 24),
  field2005: one("Field T", "Int J Neurosci", 2005, "115(10): 1397–1413", null),
  gregson2015: one("Gregson", "", 2015, "", 132),
  hafner2016: one("Hafner M", "RAND", 2016, "RR-1791", null),
  harris2012: one("Harris", "", 2012, "", 40),
  hatayama2008: one("Hatayama T", "Biomed Res", 2008, "29(6): 317–320", 32),
  hmwe2016: one("Hmwe NTT", "Holist Nurs Pract", 2016, "30(5): 283–293", null),
  huang2021: one("Huang H-C", "J Adv Nurs", 2021, "77(4): 1683–1697", 3928, 42),
  itani2017: one("Itani O", "Sleep Med", 2017, "32: 246–256", 5_170_000, 153),
  jacobs2016: one("Jacobs S", "Pediatr Blood Cancer", 2016, "doi 10.1002/pbc.25902", 34),
  jong2016: one("Jong M", "J Sleep Disor Treat Care", 2016, "5: 1", 30),
  jouvet1969: alone("Jouvet M", "Science", 1969, "163: 32–41"),
  jouvet1999: alone("Jouvet M", "Neuropsychopharmacology", 1999, "21: 24S–27S"),
  kalmbach2018: one("Kalmbach DA", "Nat Sci Sleep", 2018, "10: 193–201", null),
  kennedy2002: { ...alone("Kennedy PM", "J Physiol", 2002, "PMC2290100"), with: "Inglis JT" },
  ko2014: {
    ...alone("Ko YL", "Midwifery", 2014, "30(1), doi 10.1016/j.midw.2012.11.005"),
    with: "Lee HJ",
    people: 60,
  },
  kudo2020: { ...alone("Kudo", "Jpn J Nurs Sci", 2020, ""), with: "Sasaki", people: 28 },
  lee2011: one("Lee J", "J Korean Acad Nurs", 2011, "41: 821–833", null, 18),
  li2014: one("Li Y-h", "PLoS ONE", 2014, "9(2): e89304", 404, 9),
  ling2025: one("Ling W", "Nurs Health Sci", 2025, "27: e70075", 3680, 41),
  lopez2021: one("Lopez-Navarro", "J Med Case Rep", 2021, "15: 83", 1),
  mccullough2014: one("McCullough JEM", "eCAM", 2014, "502123", null, 17),
  meier2020: one("Meier M", "Sci Rep", 2020, "10, s41598-020-71173-w", 60),
  menopause2024: one(null, "Iran J Med Sci", null, "50732", 499, 8),
  mollart2015: one("Mollart", "", 2015, "", 748, 7),
  monti2011: alone("Monti JM", "Sleep Med Rev", 2011, "15: 269–281"),
  moyer2011: one("Moyer CA", "J Bodyw Mov Ther", 2011, "15(1): 3–14", null),
  ntoumas2025: one("Ntoumas I", "Healthcare", 2025, "13(2): 180", 20),
  oikonomou2019: one("Oikonomou G", "Neuron", 2019, "103: 686–701", null),
  oliveira2011: one("Oliveira DS", "Clinics", 2011, "66: 343", 7),
  oliveira2012: one("Oliveira DS", "Climacteric", 2012, "15: 21–29", null),
  qaseem2016: one("Qaseem A", "Ann Intern Med", 2016, "165(2): 125–133", null),
  rapaport2010: one("Rapaport MH", "J Altern Complement Med", 2010, "16(10): 1079–1088", 53),
  riemann2010: one("Riemann D", "Sleep Med Rev", 2010, "14(1): 19–31", null),
  samuel2021: one("Samuel SR", "J Cancer Surviv", 2021, "15(5), doi 10.1007/s11764-020-00972-x", null, 4),
  smith2002: one("Smith MC", "J Nurs Scholarsh", 2002, "34(3): 257–262", 41),
  song2009: { ...alone("Song MS", "", 2009, ""), with: "Kim NC", people: 44 },
  song2015: one("Song HJ", "Complement Ther Med", 2015, "23: 79–89", null),
  tactile: one(null, "J Nurs Sci Eng", null, "8: 109", 11),
  valizadeh2015: one("Valizadeh", "", 2015, "", 69),
  waits2018: one("Waits A", "Sleep Med Rev", 2018, "doi 10.1016/j.smrv.2016.12.004", null, 32),
  wang2020: one("Wang W-L", "eCAM", 2020, "2654353", 2366, 26),
  yeung2012: one("Yeung W-F", "Sleep Med", 2012, "13: 971–984", null, 40),
  yeung2018: one("Yeung WF", "J Sleep Res", 2018, "27: 220–231", 31),
  yeung2022: one("Yeung WF", "Phytomedicine", 2022, "99: 153993", 200),
  zick2016: one("Zick SM", "JAMA Oncol", 2016, "", 270),
} as const satisfies Record<string, Study>;

export type StudyId = keyof typeof STUDIES;

/** Studies behind the safety pages and the routine for tired evenings: they stand in the list for whoever looks closer. */
export const CONTEXT: readonly StudyId[] = ["cochrane", "gregson2015", "harris2012", "lopez2021", "mollart2015"];

/** Says what is known of a study. */
export function study(id: StudyId): Study {
  return STUDIES[id];
}

/** All studies as a reader looks for them: by name, then by year. */
export const SORTED: readonly StudyId[] = (Object.keys(STUDIES) as StudyId[]).sort((a, b) => {
  const [one, other] = [study(a), study(b)];
  const name = ({ author, journal }: Study): string => author ?? journal;
  return name(one).localeCompare(name(other), "en") || (one.year ?? 0) - (other.year ?? 0);
});
