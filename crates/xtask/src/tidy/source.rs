//! Reading Rust sources as text: what is a test, which names are defined, who unwraps.

/// Lines with their numbers, without `#[cfg(test)]` items.
pub fn without_tests(text: &str) -> Vec<(usize, &str)> {
    let mut kept = Vec::new();
    // Depth of braces inside of a test item; `Some(0)` between the attribute and its first brace.
    let mut test: Option<usize> = None;
    for (at, line) in text.lines().enumerate() {
        let bare = line.trim();
        if test.is_none() && bare.starts_with("#[cfg(test)]") {
            test = Some(0);
            if bare == "#[cfg(test)]" {
                continue;
            }
        }
        let Some(depth) = test else {
            kept.push((at + 1, line));
            continue;
        };
        let (opened, closed) = braces(line);
        let now = (depth + opened).saturating_sub(closed);
        let over = if depth == 0 && opened == 0 { bare.ends_with(';') } else { now == 0 };
        test = if over { None } else { Some(now) };
    }
    kept
}

/// Opening and closing braces of a line that do not stand in a string, a character or a comment.
fn braces(line: &str) -> (usize, usize) {
    let (mut opened, mut closed, mut quoted, mut before) = (0, 0, false, ' ');
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if quoted => {
                chars.next();
            }
            '"' if before != '\'' => quoted = !quoted,
            '/' if !quoted && chars.peek() == Some(&'/') => break,
            '{' if !quoted && before != '\'' => opened += 1,
            '}' if !quoted && before != '\'' => closed += 1,
            _ => {}
        }
        before = c;
    }
    (opened, closed)
}

/// Places outside of tests where a crate unwraps.
pub fn unwraps(path: &str, text: &str) -> Vec<String> {
    let ours = path.ends_with(".rs") && (path.starts_with("crates/") || path.starts_with("src-tauri/"));
    let test = ["/tests/", "/benches/", "/examples/"].iter().any(|f| path.contains(f))
        || path.ends_with("/tests.rs");
    if !ours || test {
        return Vec::new();
    }
    let calls = [concat!(".unwr", "ap()"), concat!(".exp", "ect(")];
    let guilty = |line: &str| {
        let bare = line.trim_start();
        !bare.starts_with("//") && calls.iter().any(|call| line.contains(call))
    };
    without_tests(text)
        .into_iter()
        .filter(|(_, line)| guilty(line))
        .map(|(at, _)| format!("{path}:{at}: unwraps outside of a test; return an error or a finding"))
        .collect()
}

/// Names that a source defines: structs, enums, traits, type aliases, functions.
pub fn names(text: &str) -> impl Iterator<Item = &str> {
    let kinds = ["struct", "enum", "trait", "type", "fn"];
    text.lines().filter_map(move |line| {
        let mut words = line.split([' ', '(', '<', '{', ':', ';', '=']).filter(|w| !w.is_empty());
        words.find(|w| kinds.contains(w))?;
        words.next()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "fn a() { b(\"}\") }\n#[cfg(test)]\nmod tests {\n    fn c() { d.unwrap() }\n}\nfn e() { f.unwrap() }\n";

    #[test]
    fn tests_are_left_out_and_code_behind_them_is_not() {
        let kept: Vec<usize> = without_tests(TEXT).into_iter().map(|(at, _)| at).collect();
        assert_eq!(kept, [1, 6]);
        assert_eq!(without_tests("#[cfg(test)]\nmod tests;\nfn a() {}\n").len(), 1);
    }

    #[test]
    fn an_unwrap_is_found_where_it_stands() {
        let found = unwraps("crates/x/src/lib.rs", TEXT);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("crates/x/src/lib.rs:6:"));
        assert!(unwraps("crates/x/tests/a.rs", TEXT).is_empty());
        assert!(unwraps("crates/x/src/lib.rs", "/// let a = b.unwrap();\n").is_empty());
    }

    #[test]
    fn names_are_read_from_definitions() {
        let text =
            "pub struct Tumor {\npub(crate) enum A<T> {\npub fn stage(x: u8)\n// struct\ntype B = C;\n";
        assert_eq!(names(text).collect::<Vec<_>>(), ["Tumor", "A", "stage", "B"]);
    }
}
