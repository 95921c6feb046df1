//! Text that may stand in HTML.

/// Writes text so that it stands in HTML as the person wrote it, in an element or a quoted attribute.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // No parser agrees with another on what these are.
            control if control.is_control() && control != '\n' => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_a_person_writes_is_markup() {
        let said = escape("<b onclick='x(\"y\")'>R&D</b>\u{0}\u{7f}\nnext");
        assert_eq!(said, "&lt;b onclick=&#39;x(&quot;y&quot;)&#39;&gt;R&amp;D&lt;/b&gt;  \nnext");
    }
}
