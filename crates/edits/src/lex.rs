//! From logic as text to words of the language.

use crate::Fault;

/// One word of the language.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Token {
    /// A name, upper-case.
    Name(String),
    /// `#S"..."`: a field by its standard name, upper-case.
    Field(String),
    /// `#L"..."`: a field by its local name, upper-case.
    Local(String),
    /// A text between double quotes, without its line breaks.
    Text(String),
    /// A number.
    Number(i32),
    /// `( ) { } [ ] , ;` and operators, with `&&`, `||` and `!` for their words.
    Mark(&'static str),
}

/// A word and the line on which it begins, from 1.
pub(crate) type Word = (Token, usize);

const MARKS: [&str; 22] = [
    "==", "!=", "<=", ">=", "&&", "||", "(", ")", "{", "}", "[", "]", ",", ";", "=", "<", ">", "!", "+", "-",
    "*", "/",
];

/// Longest logic of one edit, in bytes; official edits have a few thousand.
const LONGEST: usize = 256 * 1024;

/// Splits logic into words; comments and white space are left out wherever they stand.
pub(crate) fn words(logic: &str) -> Result<Vec<Word>, Fault> {
    if logic.len() > LONGEST {
        return Err(Fault { line: 1, problem: format!("the logic is longer than {LONGEST} bytes") });
    }
    let mut lexer = Lexer { rest: logic, line: 1 };
    let mut words = Vec::new();
    while let Some(word) = lexer.next()? {
        words.push(word);
    }
    Ok(words)
}

struct Lexer<'a> {
    rest: &'a str,
    line: usize,
}

impl<'a> Lexer<'a> {
    fn take(&mut self, bytes: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(bytes);
        self.line += taken.bytes().filter(|b| *b == b'\n').count();
        self.rest = rest;
        taken
    }

    fn fault<T>(&self, problem: impl Into<String>) -> Result<T, Fault> {
        Err(Fault { line: self.line, problem: problem.into() })
    }

    fn skip(&mut self) -> Result<(), Fault> {
        loop {
            let blank = self.rest.len() - self.rest.trim_start().len();
            self.take(blank);
            if !self.rest.starts_with("/*") {
                return Ok(());
            }
            match self.rest[2..].find("*/") {
                Some(end) => self.take(end + 4),
                None => return self.fault("a comment has no end"),
            };
        }
    }

    fn next(&mut self) -> Result<Option<Word>, Fault> {
        self.skip()?;
        let line = self.line;
        let Some(first) = self.rest.chars().next() else { return Ok(None) };
        let token = match first {
            'a'..='z' | 'A'..='Z' | '_' => self.name(),
            '0'..='9' => self.number()?,
            '"' => Token::Text(self.quoted('"')?),
            '\'' => {
                let text = self.quoted('\'')?;
                if text.chars().count() != 1 {
                    return self.fault("single quotes hold one character");
                }
                Token::Text(text)
            }
            '#' => self.field()?,
            '%' => {
                self.take(1);
                Token::Mark("%")
            }
            _ => match MARKS.iter().find(|m| self.rest.starts_with(**m)) {
                Some(mark) => {
                    self.take(mark.len());
                    Token::Mark(mark)
                }
                None => return self.fault(format!("the character {first:?} has no meaning here")),
            },
        };
        Ok(Some((token, line)))
    }

    fn name(&mut self) -> Token {
        let end = self.rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        let name = self.take(end.unwrap_or(self.rest.len())).to_ascii_uppercase();
        match name.as_str() {
            "AND" => Token::Mark("&&"),
            "OR" => Token::Mark("||"),
            "NOT" => Token::Mark("!"),
            _ => Token::Name(name),
        }
    }

    fn number(&mut self) -> Result<Token, Fault> {
        let end = self.rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(self.rest.len());
        let digits = self.take(end);
        match digits.parse() {
            Ok(number) => Ok(Token::Number(number)),
            Err(_) => self.fault(format!("{digits} is larger than 32 bits hold")),
        }
    }

    fn quoted(&mut self, quote: char) -> Result<String, Fault> {
        self.take(1);
        match self.rest.find(quote) {
            Some(end) => {
                let text = self.take(end).chars().filter(|c| !matches!(c, '\n' | '\r')).collect();
                self.take(1);
                Ok(text)
            }
            None => self.fault("a text has no closing quote"),
        }
    }

    fn field(&mut self) -> Result<Token, Fault> {
        self.take(1);
        let kind = self.rest.chars().next().map(|c| c.to_ascii_uppercase());
        if !matches!(kind, Some('S' | 'L')) {
            return self.fault("# is followed by S or L and the name of a field");
        }
        self.take(1);
        self.skip()?;
        if !self.rest.starts_with('"') {
            return self.fault("the name of a field stands between double quotes");
        }
        let name = self.quoted('"')?.trim().to_uppercase();
        Ok(if kind == Some('S') { Token::Field(name) } else { Token::Local(name) })
    }
}
