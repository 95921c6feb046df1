//! The page of an experiment: what was compared, what it showed, night by night, what was settled before.

use drowse_app::experiments::{ExperimentOnPaper, LookOnPaper};

use super::ExperimentWords;
use super::chart::{chart, sample};
use crate::paper::{Pen, UNKNOWN, escape};
use crate::version;

/// Writes one experiment for one person.
pub(super) struct Page<'a> {
    pub(super) paper: &'a ExperimentOnPaper,
    pub(super) pen: &'a Pen<'a>,
    /// Of its first heading.
    pub(super) level: u8,
}

impl Page<'_> {
    /// Writes all of it.
    pub(super) fn written(&self) -> String {
        let parts = [self.heading(), self.result(), self.nights(), self.looks(), self.settled(), self.foot()];
        let parts = parts.join("\n");
        format!(
            "<div class=\"sheet-pages\">\n<section class=\"sheet-page sheet-experiment\">\n{parts}\n</section>\n</div>\n"
        )
    }

    /// Names what is compared.
    pub(super) fn title(&self) -> String {
        self.pen.say_with("experiment-title", self.arms())
    }

    fn heading(&self) -> String {
        let ExperimentOnPaper { experiment, ended_on, .. } = self.paper;
        let summary = &experiment.summary;
        let (level, title) = (self.level, self.title());
        let ends = [experiment.nights.first(), experiment.nights.last()];
        let ends = ends.map(|night| night.and_then(|night| night.diary_date.parse().ok()));
        let nights = match ends {
            [Some(first), Some(last)] => format!("{} – {}", self.pen.date(first), self.pen.date(last)),
            _ => UNKNOWN.to_owned(),
        };
        let about = self.pen.say(&format!("paper-axis-{}", summary.outcome));
        let state = self.pen.say_with(
            "paper-state",
            [
                ("state", summary.state.as_str().into()),
                ("on", self.pen.date(*ended_on).into()),
                ("complete", summary.blocks_complete.into()),
                ("blocks", summary.blocks.into()),
            ],
        );
        format!(
            "<header class=\"sheet-head\"><h{level}>{title}</h{level}><p class=\"sheet-range\">{nights}</p>\
             <p>{about}</p><p>{state}</p></header>"
        )
    }

    fn result(&self) -> String {
        let said = self.words();
        let summary = &self.paper.experiment.summary;
        let mut lines = Vec::new();
        match &summary.verdict {
            Some(verdict) => {
                if let Some(finding) = said.finding() {
                    lines.push(format!("<p class=\"sheet-said\">{}</p>", escape(&finding)));
                }
                lines.push(format!("<p>{}</p>", escape(&said.verdict(verdict))));
                lines.extend(said.as_done().map(|done| format!("<p>{}</p>", escape(&done))));
                if self.paper.experiment.nights_otherwise > 0 {
                    lines.push(format!("<p>{}</p>", self.pen.say("experiment-done-why")));
                }
            }
            None => lines.push(format!("<p class=\"sheet-said\">{}</p>", self.pen.say("paper-no-look"))),
        }
        self.section("result", &lines.concat())
    }

    fn nights(&self) -> String {
        let arm = |arm: &str| format!("<li>{}{}</li>", sample(arm), escape(&self.words().arm_in_full(arm)));
        let legend = format!("<ul class=\"sheet-legend\">{}{}</ul>", arm("a"), arm("b"));
        self.section("nights", &format!("{legend}{}", chart(self.paper, self.pen)))
    }

    fn looks(&self) -> String {
        let header = ["after", "bar", "on", "said"];
        let header: String = header
            .iter()
            .map(|name| format!("<th scope=\"col\">{}</th>", self.pen.say(&format!("paper-look-{name}"))))
            .collect();
        let rows: String = self.paper.looks.iter().map(|look| self.look(look)).collect();
        let table =
            format!("<table class=\"sheet-table\"><thead><tr>{header}</tr></thead><tbody>{rows}</tbody></table>");
        let why = self.pen.say_with("paper-looks-why", [("looks", self.paper.looks.len().into())]);
        self.section("looks", &format!("{table}<p>{why}</p>"))
    }

    fn look(&self, look: &LookOnPaper) -> String {
        let after = self.pen.say_with("paper-pairs", [("pairs", look.after_blocks.into())]);
        let bar = self.pen.say_with("paper-bar", [("times", in_hundred(look.alpha))]);
        let (on, said) = match &look.taken {
            None => (UNKNOWN.to_owned(), self.pen.say("paper-look-not-taken")),
            Some((on, result)) => {
                let (verdict, dealt) = (result.verdict.name(), &result.as_assigned);
                let words = self.words();
                let pairs = self.pen.say_with("paper-of-pairs", [("pairs", dealt.blocks.into())]);
                let found = words.finding_of(verdict, dealt.difference, dealt.interval95);
                let said = [Some(words.verdict(verdict)), found].into_iter().flatten().collect::<Vec<_>>();
                (self.pen.date(*on), format!("{pairs} {}", escape(&said.join(" "))))
            }
        };
        format!("<tr><th scope=\"row\">{after}</th><td>{bar}</td><td>{on}</td><td>{said}</td></tr>")
    }

    fn settled(&self) -> String {
        let ExperimentOnPaper { experiment, seed, replacements, leaning, .. } = self.paper;
        let summary = &experiment.summary;
        let planned = summary.blocks;
        let dealt_again = experiment.nights.iter().filter(|night| night.block > planned && night.place == 1).count();
        let items = [
            self.pen.say_with("paper-settled-compared", {
                let [a, b] = ["a", "b"].map(|arm| self.words().arm_in_full(arm).into());
                [("kind", summary.kind.as_str().into()), ("a", a), ("b", b)]
            }),
            self.pen.say_with("paper-settled-outcome", [("outcome", summary.outcome.as_str().into())]),
            // The seed is a name: written as a number it would get commas.
            self.pen.say_with(
                "paper-settled-pairs",
                [
                    ("nights", (u32::from(planned) * 2).into()),
                    ("pairs", planned.into()),
                    ("seed", seed.to_string().into()),
                ],
            ),
            self.pen.say("paper-settled-refused"),
            self.pen.say_with("paper-settled-again", [("most", (*replacements).into()), ("again", dealt_again.into())]),
            self.pen.say_with("paper-settled-test", [("leaning", in_hundred(*leaning))]),
        ];
        let items: String = items.iter().map(|item| format!("<li>{item}</li>")).collect();
        self.section("settled", &format!("<ul class=\"sheet-list\">{items}</ul>"))
    }

    fn foot(&self) -> String {
        let items = ["one-person", "knew", "noted", "no-advice"];
        let items = items.map(|name| format!("<li>{}</li>", self.pen.say(&format!("paper-cannot-{name}"))));
        let cannot = self.section("cannot", &format!("<ul class=\"sheet-list\">{}</ul>", items.concat()));
        let made = [("version", version().into()), ("on", self.pen.date(self.paper.made_on).into())];
        format!("{cannot}\n<p class=\"sheet-made\">{}</p>", self.pen.say_with("paper-made", made))
    }

    fn section(&self, name: &str, written: &str) -> String {
        let (level, title) = (self.level + 1, self.pen.say(&format!("paper-{name}")));
        format!("<section class=\"sheet-part\"><h{level}>{title}</h{level}>{written}</section>")
    }

    fn words(&self) -> ExperimentWords<'_> {
        ExperimentWords::new(self.pen.words, &self.paper.experiment)
    }

    fn arms(&self) -> [(&'static str, serde_json::Value); 2] {
        [("a", self.words().arm("a").into()), ("b", self.words().arm("b").into())]
    }
}

/// Of a hundred times.
fn in_hundred(share: f64) -> serde_json::Value {
    (share * 100.0).round().into()
}
