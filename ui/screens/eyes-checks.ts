import type { Page } from "playwright-core";

/** Names what shows no line around it when a key brings the focus to it. */
export async function unseenFocus(page: Page): Promise<string[]> {
  // From a key on, the browser shows where the focus is.
  await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const first = document.activeElement;
    const root = document.querySelector("dialog[open]") ?? document.body;
    const able = 'a[href], button, input, textarea, select, summary, [tabindex="0"]';
    const isDrawn = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration): boolean =>
      outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
    const isLined = ({ stroke }: CSSStyleDeclaration): boolean => stroke !== "none" && !/^rgba.*, 0\)$/.test(stroke);
    const unseen: string[] = [];
    for (const element of root.querySelectorAll<HTMLElement>(able)) {
      const { width, height } = element.getBoundingClientRect();
      // What is the whole window has no line around it.
      const isAll = width >= window.innerWidth && height >= window.innerHeight;
      if (isAll || !element.checkVisibility() || element.matches(":disabled")) continue;
      element.focus({ preventScroll: true });
      if (document.activeElement !== element) continue;
      // A radio out of sight has its line around its label, a part of a drawing a ring inside it.
      const marks = [element, element.nextElementSibling].filter((mark) => mark !== null);
      const rings = element instanceof SVGElement ? [element, ...element.querySelectorAll(".ring")] : [];
      const isSeen =
        marks.some((mark) => isDrawn(getComputedStyle(mark))) || rings.some((ring) => isLined(getComputedStyle(ring)));
      if (!isSeen) unseen.push(`no line around the focus: ${element.outerHTML.slice(0, 120)}`);
    }
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
    return unseen;
  });
}

/** Tabs beside one for each stop: dates have one a part, and the browser some between the end and the beginning. */
const MORE_TABS = 16;

/** Names what Tab never reaches, because it is left out or because something before it does not let go. */
export async function unreached(page: Page): Promise<string[]> {
  const stops = await page.evaluate(() => {
    const root = document.querySelector("dialog[open]") ?? document.body;
    const able = 'a[href], button, input, textarea, select, summary, [tabindex="0"]';
    const elements = [...root.querySelectorAll<HTMLElement>(able)].filter((element) => {
      // Of a group of radios Tab reaches one, the arrows the others.
      const isOther = element instanceof HTMLInputElement && element.type === "radio" && !element.checked;
      const isAble = element.tabIndex >= 0 && !element.matches(":disabled") && !element.closest("[inert]");
      return isAble && !isOther && element.checkVisibility({ visibilityProperty: true });
    });
    for (const element of elements) element.dataset["stop"] = "";
    return elements.length;
  });
  for (let tab = 0; tab < stops + MORE_TABS; tab += 1) {
    await page.keyboard.press("Tab");
    const left = await page.evaluate(() => {
      delete (document.activeElement as HTMLElement | null)?.dataset["stop"];
      return document.querySelector("[data-stop]") !== null;
    });
    if (!left) break;
  }
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[data-stop]")].map(
      (element) => `no Tab comes to: ${element.outerHTML.slice(0, 120)}`,
    ),
  );
}

/** Names what is chosen and looks like what is not. */
export function unseenChoices(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const groups = "[role=radiogroup], [role=group], nav, ol, ul, fieldset, .chips, .range";
    const chosen =
      '[aria-checked="true"], [aria-pressed="true"], [aria-selected="true"], [aria-current]:not([aria-current="false"])';
    const looks = (element: Element): string => {
      const parts = [element, ...element.querySelectorAll("*")].flatMap((part) => {
        const style = getComputedStyle(part);
        return [
          style.color,
          style.backgroundColor,
          style.borderTopWidth,
          style.borderTopStyle,
          style.borderTopColor,
          style.outlineStyle,
          style.textDecorationLine,
          style.translate,
        ];
      });
      return parts.slice(0, 16).join(" ");
    };
    const problems: string[] = [];
    for (const one of document.querySelectorAll(chosen)) {
      if (!one.checkVisibility()) continue;
      const others = [...(one.closest(groups)?.querySelectorAll(one.tagName) ?? [])].filter(
        (other) => other !== one && other.className === one.className && !other.matches(`${chosen}, :disabled`),
      );
      if (others.some((other) => looks(other) === looks(one)))
        problems.push(`looks like what is not chosen: ${one.outerHTML.slice(0, 120)}`);
    }
    return problems;
  });
}

/** Names lines in the colour of the ground, drawings of which nothing is seen, and charts in the colours of before. */
export function unseenDrawings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.setProperty("forced-color-adjust", "none");
    const seen = (colour: string): string => {
      probe.style.color = colour;
      return getComputedStyle(probe).color;
    };
    const groundOf = (element: Element): string => {
      const ground = getComputedStyle(element).backgroundColor;
      if (!isClear(ground)) return ground;
      return element.parentElement ? groundOf(element.parentElement) : seen("Canvas");
    };
    const isClear = (paint: string): boolean => paint === "none" || /^rgba.*, 0\)$/.test(paint);
    const problems: string[] = [];
    const drawings = [...document.querySelectorAll("svg")].filter(
      // Paper keeps its own colours.
      (drawing) => drawing.checkVisibility() && !drawing.closest(".sheet-pages"),
    );
    for (const drawing of drawings) {
      const ground = groundOf(drawing);
      const isInk = (paint: string): boolean => !isClear(paint) && paint !== ground;
      const shapes = [...drawing.querySelectorAll("path, line, circle, rect, ellipse, polyline, polygon, text")].filter(
        (shape) => !shape.closest("defs, mask, clipPath"),
      );
      const paints = shapes.map((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        return { shape, fill, stroke, isLine: isClear(fill) || shape.tagName === "line" };
      });
      for (const { shape, stroke, isLine } of paints)
        if (isLine && stroke === ground) problems.push(`a line in the colour of the ground: ${shape.outerHTML}`);
      if (paints.length > 0 && !paints.some(({ fill, stroke }) => isInk(fill) || isInk(stroke)))
        problems.push(`nothing is seen of a drawing: ${drawing.outerHTML.slice(0, 160)}`);
    }

    const tokens = ["night", "massage", "median", "band", "grid", "axis"].map((name) => seen(`var(--c-${name})`));
    const numbers = tokens.map((token) => {
      const parts = (/[\d. ,]+(?=\))/.exec(token)?.[0] ?? "").split(/[ ,]+/).filter(Boolean).map(Number);
      return parts.slice(0, 3).map((part) => (token.startsWith("color(") ? Math.round(255 * part) : part));
    });
    const known = new Set(numbers.map((parts) => parts.join(" ")));
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>("[data-painted] canvas")) {
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const counts = new Map<string, number>();
      for (let at = 0; at < pixels.length; at += 4) {
        if (pixels[at + 3] !== 255) continue;
        const colour = `${pixels[at]} ${pixels[at + 1]} ${pixels[at + 2]}`;
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      const most = [...counts].sort((one, other) => other[1] - one[1]).slice(0, 3);
      if (!most.some(([colour]) => known.has(colour)))
        problems.push(`a chart in other colours (${most.join("; ")}) than ${[...known].join("; ")}`);
    }
    probe.remove();
    return problems;
  });
}
