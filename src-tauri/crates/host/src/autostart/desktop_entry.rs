//! The little of the Desktop Entry Specification an autostart file needs: one group, and `Exec` with its quoting.

use std::fmt::Write as _;

const GROUP: &str = "[Desktop Entry]";

/// Writes the entry that starts `program` with `arguments` at login.
pub fn write(program: &str, arguments: &[&str], icon: &str) -> String {
    let words = std::iter::once(&program).chain(arguments).map(|word| quote(word)).collect::<Vec<_>>().join(" ");
    let mut text = format!("{GROUP}\nType=Application\nVersion=1.0\nName=Drowse\n");
    for (key, value) in [("Icon", icon), ("TryExec", program), ("Exec", &words)] {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{key}={}", escape(value));
    }
    text.push_str("StartupNotify=false\nTerminal=false\n");
    text
}

/// Returns what a key of the entry holds.
pub fn value(text: &str, key: &str) -> Option<String> {
    let group = text.lines().map(str::trim).skip_while(|line| *line != GROUP).skip(1);
    let mut pairs = group.take_while(|line| !line.starts_with('[')).filter_map(|line| line.split_once('='));
    pairs.find(|(found, _)| found.trim_end() == key).and_then(|(_, value)| unescape(value.trim_start()))
}

/// Tells whether a desktop would pass the entry by: somebody unticked it in a list of programs.
pub fn is_turned_off(text: &str) -> bool {
    let is = |key: &str, wanted: &str| value(text, key).is_some_and(|value| value.eq_ignore_ascii_case(wanted));
    is("Hidden", "true") || ["GNOME", "MATE"].iter().any(|name| is(&format!("X-{name}-Autostart-enabled"), "false"))
}

/// Splits the value of `Exec` into words. `None`: no desktop could run it.
pub fn words_of_exec(value: &str) -> Option<Vec<String>> {
    let mut words = Vec::new();
    let mut letters = value.chars().peekable();
    loop {
        while letters.next_if(|letter| *letter == ' ').is_some() {}
        let mut word = String::new();
        match letters.peek() {
            None => return Some(words),
            Some('"') => {
                letters.next();
                loop {
                    match letters.next()? {
                        '"' => break,
                        '\\' => word.push(letters.next()?),
                        '%' => word.push(letters.next_if_eq(&'%')?),
                        letter => word.push(letter),
                    }
                }
            }
            Some(_) => {
                while let Some(letter) = letters.next_if(|letter| *letter != ' ') {
                    match letter {
                        '%' => word.push(letters.next_if_eq(&'%')?),
                        letter if RESERVED.contains(letter) => return None,
                        letter => word.push(letter),
                    }
                }
            }
        }
        words.push(word);
    }
}

/// What an argument may not hold unless it is quoted.
const RESERVED: &str = "\t\n\"'\\><~|&;$*?#()`";

/// Quotes one word of `Exec`.
fn quote(word: &str) -> String {
    let mut quoted = String::from('"');
    for letter in word.chars() {
        match letter {
            '"' | '`' | '$' | '\\' => quoted.extend(['\\', letter]),
            '%' => quoted.push_str("%%"),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

/// Writes a value of the type string; for `Exec` this comes after its own quoting.
fn escape(value: &str) -> String {
    value.replace('\\', "\\\\").replace('\n', "\\n").replace('\t', "\\t").replace('\r', "\\r")
}

fn unescape(value: &str) -> Option<String> {
    let mut read = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        read.push(match letter {
            '\\' => match letters.next()? {
                's' => ' ',
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                '\\' => '\\',
                _ => return None,
            },
            letter => letter,
        });
    }
    Some(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_path_comes_back_as_it_was_written() {
        for program in
            ["/usr/bin/drowse", "/home/a b/$HOME/`x`/\"q\"/100%/back\\slash/drowse", "/tab\t/new\nline/drowse"]
        {
            let text = write(program, &["agent"], "drowse");
            let words = words_of_exec(&value(&text, "Exec").unwrap()).unwrap();
            assert_eq!(words, [program, "agent"], "{text}");
            assert_eq!(value(&text, "TryExec").as_deref(), Some(program));
        }
    }

    #[test]
    fn the_example_of_the_specification_is_quoted_twice() {
        // "a literal dollar sign in a quoted argument is unambiguously represented with \\$", a backslash with four.
        assert!(write("/a$b", &[], "").contains("Exec=\"/a\\\\$b\"\n"));
        assert!(write("/a\\b", &[], "").contains("Exec=\"/a\\\\\\\\b\"\n"));
    }

    #[test]
    fn what_no_desktop_could_run_has_no_words() {
        for exec in ["\"/usr/bin/drowse agent", "/a$b/drowse agent", "\"/100%/drowse\" agent"] {
            assert_eq!(words_of_exec(exec), None, "{exec}");
        }
        assert_eq!(words_of_exec("/a b/drowse agent").unwrap().len(), 3, "an unquoted space ends the program");
    }

    #[test]
    fn only_the_group_of_the_entry_counts() {
        let text = "[Other]\nExec=wrong\n\n[Desktop Entry]\n# Exec=not\nExec = right\nHidden=TRUE\n[Desktop Action x]\nIcon=no\n";
        assert_eq!(value(text, "Exec").as_deref(), Some("right"));
        assert_eq!(value(text, "Icon"), None);
        assert!(is_turned_off(text));
        assert!(is_turned_off("[Desktop Entry]\nX-GNOME-Autostart-enabled=false\n"));
        assert!(!is_turned_off("[Desktop Entry]\nHidden=false\nX-GNOME-Autostart-enabled=true\n"));
    }
}
