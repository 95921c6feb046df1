// Landmarks of a drawing: named points, lines and zones, found and mirrored.

/** A place on a drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Landmarks as they stand in `<view>.landmarks.json`, in drawing units. */
export interface LandmarkFile {
  readonly view: string;
  readonly viewBox: readonly number[];
  /** How large a centimetre of the body is. */
  readonly units_per_cm: number;
  readonly points: Readonly<Record<string, { readonly px: readonly number[] }>>;
  readonly paths: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly zones: Readonly<Record<string, readonly (readonly number[])[]>>;
}

const FOLDER = "../../illustrations";
const files = import.meta.glob<LandmarkFile>("../../illustrations/*.landmarks.json", { import: "default" });

/** Loads the landmarks of views, by view; throws when there are none of a name. */
export async function loadLandmarks(views: readonly string[]): Promise<ReadonlyMap<string, LandmarkFile>> {
  const loaded = new Map<string, LandmarkFile>();
  for (const view of new Set(views)) {
    const load = files[`${FOLDER}/${view}.landmarks.json`];
    if (!load) throw new Error(`there are no landmarks of ${view}`);
    loaded.set(view, await load());
  }
  return loaded;
}

/** Landmarks of a drawing as it is shown: mirrored for the right side. */
export class Landmarks {
  constructor(
    private readonly file: LandmarkFile,
    readonly isMirrored: boolean,
  ) {}

  /** Width of the drawing. */
  get width(): number {
    return this.file.viewBox[2] ?? 0;
  }

  /** Drawing units in a centimetre of the body. */
  get unitsPerCm(): number {
    return this.file.units_per_cm;
  }

  /** Returns a named point; throws when the drawing has none of that name. */
  point(name: string): Point {
    return this.shown(this.find("point", this.file.points, name).px);
  }

  /** Returns a named line; throws when the drawing has none of that name. */
  path(name: string): Point[] {
    return this.find("path", this.file.paths, name).map((place) => this.shown(place));
  }

  /** Returns the outline of a named zone; throws when the drawing has none of that name. */
  zone(name: string): Point[] {
    return this.find("zone", this.file.zones, name).map((place) => this.shown(place));
  }

  private find<Found>(kind: string, all: Readonly<Record<string, Found>>, name: string): Found {
    const found = all[name];
    if (!found) throw new Error(`${this.file.view} has no ${kind} ${name}`);
    return found;
  }

  private shown([x = 0, y = 0]: readonly number[]): Point {
    return { x: this.isMirrored ? this.width - x : x, y };
  }
}
