//! Pages on paper, written as HTML: for the window to print, and as files that stand alone.

mod markup;
mod pen;

pub(crate) use markup::escape;
pub(crate) use pen::{Pen, UNKNOWN, hours, tenths, whole};

/// The looks of every page on paper, on the screen and in the file.
const STYLES: &str = include_str!("../../../../../ui/src/styles/sheet.css");

/// Lets the file load nothing and run nothing.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// Writes one HTML document that needs nothing else: no script, no picture, no network. `title` and `body` are markup;
/// `styles` stand after those of every page.
pub(crate) fn document(title: &str, styles: &str, body: &str, pen: &Pen<'_>) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\"{}>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>\n{STYLES}{styles}</style>\n</head>\n<body class=\"sheet-alone\">\n{body}</body>\n</html>\n",
        escape(pen.words.language()),
        if pen.words.is_right_to_left() { " dir=\"rtl\"" } else { "" },
    )
}
