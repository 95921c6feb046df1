//! A real hand on the real window.

use std::path::Path;

use drowse_e2e::{Machine, Outcome, Window, until};
use serde_json::{Value, json};

/// The middle of one of the elements that are found, in points of the window.
const MIDDLE: &str = r#"
    const found = [...document.querySelectorAll(arguments[0])].at(arguments[1]);
    found.scrollIntoView({ block: "center" });
    const { left, top, width, height } = found.getBoundingClientRect();
    return [left + width / 2, top + height / 2].map((place) => String(Math.round(place)));
"#;

/// Mouse and keyboard on the real window.
pub struct Hand<'a> {
    machine: &'a Machine,
    window: &'a Window,
    shown: String,
}

impl<'a> Hand<'a> {
    pub fn on(machine: &'a Machine, window: &'a Window) -> Result<Self, &'static str> {
        let shown = machine.screen.find_window("Drowse").ok_or("the window is on the screen")?;
        Ok(Self { machine, window, shown })
    }

    pub fn does(&self, words: &[&str]) -> Outcome {
        let done = self.machine.screen.hand(words)?;
        assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
        Ok(())
    }

    /// Moves over one of the elements that are found.
    async fn points(&self, css: &str, which: usize) -> Outcome {
        let middle: Value = self.window.run(MIDDLE, vec![json!(css), json!(which)]).await?;
        let place = |axis: usize| middle[axis].as_str().ok_or("the element has a place");
        self.does(&["mousemove", "--window", &self.shown, "--sync", place(0)?, place(1)?])
    }

    pub async fn clicks(&self, css: &str, which: usize) -> Outcome {
        self.points(css, which).await?;
        self.does(&["click", "1"])
    }

    /// Takes one of the elements to the place of another.
    pub async fn drags(&self, css: &str, from: usize, to: usize) -> Outcome {
        self.points(css, from).await?;
        self.does(&["mousedown", "1"])?;
        for over in from..=to {
            self.points(css, over).await?;
        }
        self.does(&["mouseup", "1"])
    }

    /// Types the whole name into the dialog of that title, which asks where to or for what.
    pub fn names_a_file(&self, title: &str, path: &Path) -> Outcome {
        let dialog = until("the dialog", || self.machine.screen.find_window(title));
        self.does(&["windowfocus", "--sync", &dialog])?;
        self.does(&["key", "ctrl+a"])?;
        self.does(&["type", &path.to_string_lossy()])?;
        self.does(&["key", "Return"])
    }
}
