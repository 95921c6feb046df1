import { describe, expect, it } from "vitest";
import { minutesAfterNoon, placeMoments } from "./moments";

const dates = { evening: "2025-03-13", morning: "2025-03-14" };
const at = (clock: string) => `2025-03-13T${clock}`;

describe("placing the moments of a night", () => {
  it("puts an ordinary night on its two dates", () => {
    expect(
      placeMoments(
        {
          got_into_bed_at: at("23:08"),
          tried_to_sleep_at: at("00:20"),
          final_awakening_at: at("06:45"),
          got_out_of_bed_at: at("06:55"),
        },
        dates,
      ),
    ).toEqual({
      got_into_bed_at: "2025-03-13T23:08",
      tried_to_sleep_at: "2025-03-14T00:20",
      final_awakening_at: "2025-03-14T06:45",
      got_out_of_bed_at: "2025-03-14T06:55",
    });
  });

  it("keeps a day sleeper's night on one date", () => {
    expect(placeMoments({ got_into_bed_at: at("13:00"), got_out_of_bed_at: at("20:30") }, dates)).toEqual({
      got_into_bed_at: "2025-03-14T13:00",
      got_out_of_bed_at: "2025-03-14T20:30",
    });
  });

  it("leaves a slip of twelve hours for the program to find", () => {
    const placed = placeMoments({ final_awakening_at: at("18:45"), got_out_of_bed_at: at("06:55") }, dates);
    expect(placed.final_awakening_at).toBe("2025-03-14T18:45");
    expect(placeMoments({ tried_to_sleep_at: at("11:20"), got_out_of_bed_at: at("06:55") }, dates)).toMatchObject({
      tried_to_sleep_at: "2025-03-13T11:20",
    });
  });

  it("knows someone who woke before midnight and got up after it", () => {
    const placed = placeMoments({ final_awakening_at: at("23:30"), got_out_of_bed_at: at("00:10") }, dates);
    expect(placed.final_awakening_at).toBe("2025-03-13T23:30");
  });

  it("goes by noon while nothing of the morning is known", () => {
    expect(placeMoments({ got_into_bed_at: at("12:00") }, dates).got_into_bed_at).toBe("2025-03-13T12:00");
    expect(placeMoments({ got_into_bed_at: at("11:59") }, dates).got_into_bed_at).toBe("2025-03-14T11:59");
  });

  it("keeps seconds and the offset that settles a repeated hour", () => {
    expect(placeMoments({ tried_to_sleep_at: "2025-03-14T01:30:15-04:00" }, dates).tried_to_sleep_at).toBe(
      "2025-03-14T01:30:15-04:00",
    );
  });
});

describe("the noon-to-noon line", () => {
  it("takes a wall time to its place", () => {
    expect(minutesAfterNoon("2025-03-13T23:08", dates)).toBe(668);
    expect(minutesAfterNoon("2025-03-14T13:00", dates)).toBe(1500);
  });
});
