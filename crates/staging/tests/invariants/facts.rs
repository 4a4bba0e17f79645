//! Any text as a file of facts.

/// Takes bytes as a file of facts: an error with a line, or a source that comes back as it was.
pub fn holds(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    match staging::facts::read("facts", text) {
        Ok(source) => {
            super::sound(&source);
            super::comes_back(&source);
        }
        Err(error) => assert!(error.to_string().starts_with("facts, line "), "{error}"),
    }
}
