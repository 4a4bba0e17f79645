//! From words to a tree. Names are not looked up yet.

use crate::Fault;
use crate::lex::{Token, Word, words};

/// What a variable is declared as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `int` and `long`.
    Int,
    /// `char`, with its cells.
    Char(usize),
    /// `tablevar`.
    Table,
}

/// An expression, with the line on which it begins.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Expr {
    pub(crate) line: usize,
    pub(crate) node: Node,
}

/// What an expression is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    Number(i32),
    Text(String),
    /// A variable or a constant.
    Name(String),
    Field(String),
    Local(String),
    Call(String, Vec<Expr>),
    Not(Box<Expr>),
    Minus(Box<Expr>),
    Pair(&'static str, Box<Expr>, Box<Expr>),
}

/// A statement.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Stmt {
    Declare(Vec<(String, Kind)>),
    Set(String, usize, Expr),
    Cell(String, usize, i32, Expr),
    Return(Expr),
    Call(usize, String, Vec<Expr>),
    If(Expr, Vec<Stmt>, Vec<Stmt>),
    While(Expr, Vec<Stmt>),
    Function(String, Vec<Stmt>),
}

/// Statements and expressions within one another; official edits have a handful.
const DEEPEST: usize = 100;

/// Reads the logic of an edit.
pub(crate) fn parse(logic: &str) -> Result<Vec<Stmt>, Fault> {
    let words = words(logic)?;
    let mut parser = Parser { words: &words, at: 0, depth: 0 };
    let mut unit = Vec::new();
    while parser.at < words.len() {
        parser.item(&mut unit)?;
    }
    Ok(unit)
}

struct Parser<'a> {
    words: &'a [Word],
    at: usize,
    depth: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.words.get(self.at).map(|w| &w.0)
    }

    fn line(&self) -> usize {
        self.words.get(self.at).or(self.words.last()).map_or(1, |w| w.1)
    }

    fn fault<T>(&self, problem: impl Into<String>) -> Result<T, Fault> {
        Err(Fault { line: self.line(), problem: problem.into() })
    }

    fn is(&self, mark: &str) -> bool {
        matches!(self.peek(), Some(Token::Mark(m)) if *m == mark)
    }

    fn take(&mut self, mark: &str) -> bool {
        let here = self.is(mark);
        self.at += usize::from(here);
        here
    }

    fn need(&mut self, mark: &str) -> Result<(), Fault> {
        if self.take(mark) { Ok(()) } else { self.fault(format!("{mark} is missing here")) }
    }

    fn name(&mut self, what: &str) -> Result<String, Fault> {
        match self.peek() {
            Some(Token::Name(name)) => {
                let name = name.clone();
                self.at += 1;
                Ok(name)
            }
            _ => self.fault(format!("{what} is missing here")),
        }
    }

    fn number(&mut self) -> Result<i32, Fault> {
        match self.peek() {
            Some(Token::Number(number)) => {
                let number = *number;
                self.at += 1;
                Ok(number)
            }
            _ => self.fault("a number is missing here"),
        }
    }

    fn deeper<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T, Fault>) -> Result<T, Fault> {
        if self.depth >= DEEPEST {
            return self.fault(format!("more than {DEEPEST} levels within one another"));
        }
        self.depth += 1;
        let done = work(self);
        self.depth -= 1;
        done
    }

    /// A statement, or statements between braces, which open no scope.
    fn item(&mut self, into: &mut Vec<Stmt>) -> Result<(), Fault> {
        self.deeper(|p| {
            if !p.take("{") {
                return p.statement(into);
            }
            if p.is("}") {
                return p.fault("braces hold at least one statement");
            }
            while !p.is("}") {
                if p.peek().is_none() {
                    return p.fault("} is missing at the end");
                }
                p.item(into)?;
            }
            p.need("}")
        })
    }

    fn body(&mut self) -> Result<Vec<Stmt>, Fault> {
        let mut body = Vec::new();
        self.item(&mut body)?;
        Ok(body)
    }

    fn statement(&mut self, into: &mut Vec<Stmt>) -> Result<(), Fault> {
        if self.take(";") {
            return Ok(());
        }
        let line = self.line();
        let name = self.name("a statement")?;
        match name.as_str() {
            "INT" | "LONG" | "CHAR" | "TABLEVAR" => {
                let declared = self.declaration(&name)?;
                into.push(declared);
            }
            "RETURN" => {
                into.push(Stmt::Return(self.expr()?));
                self.need(";")?;
            }
            "IF" => {
                let condition = self.condition()?;
                let then = self.body()?;
                let other = matches!(self.peek(), Some(Token::Name(n)) if n == "ELSE");
                self.at += usize::from(other);
                let other = if other { self.body()? } else { Vec::new() };
                into.push(Stmt::If(condition, then, other));
            }
            "WHILE" => {
                let condition = self.condition()?;
                into.push(Stmt::While(condition, self.body()?));
            }
            "FUNCTION" => {
                let name = self.name("the name of a function")?;
                self.need("(")?;
                self.need(")")?;
                into.push(Stmt::Function(name, self.body()?));
            }
            _ => self.named(line, name, into)?,
        }
        Ok(())
    }

    /// A call, or something that is set.
    fn named(&mut self, line: usize, name: String, into: &mut Vec<Stmt>) -> Result<(), Fault> {
        if self.is("(") {
            let given = self.arguments()?;
            into.push(Stmt::Call(line, name, given));
        } else if self.take("[") {
            let cell = self.number()?;
            self.need("]")?;
            self.need("=")?;
            into.push(Stmt::Cell(name, line, cell, self.expr()?));
        } else {
            self.need("=")?;
            into.push(Stmt::Set(name, line, self.expr()?));
        }
        self.need(";")
    }

    fn declaration(&mut self, kind: &str) -> Result<Stmt, Fault> {
        let mut declared = Vec::new();
        loop {
            let name = self.name("the name of a variable")?;
            let mut cells = 1;
            if self.take("[") {
                cells = usize::try_from(self.number()?).unwrap_or(0);
                self.need("]")?;
            }
            let kind = match kind {
                "CHAR" => Kind::Char(cells.min(crate::LONGEST_TEXT)),
                "TABLEVAR" => Kind::Table,
                _ => Kind::Int,
            };
            declared.push((name, kind));
            if !self.take(",") {
                self.need(";")?;
                return Ok(Stmt::Declare(declared));
            }
        }
    }

    fn condition(&mut self) -> Result<Expr, Fault> {
        self.need("(")?;
        let condition = self.expr()?;
        self.need(")")?;
        Ok(condition)
    }

    fn arguments(&mut self) -> Result<Vec<Expr>, Fault> {
        self.need("(")?;
        let mut given = Vec::new();
        if self.take(")") {
            return Ok(given);
        }
        loop {
            given.push(self.expr()?);
            if !self.take(",") {
                self.need(")")?;
                return Ok(given);
            }
        }
    }

    /// `and` and `or` have one level and group from left to right.
    fn expr(&mut self) -> Result<Expr, Fault> {
        self.deeper(|p| p.level(0))
    }

    fn level(&mut self, level: usize) -> Result<Expr, Fault> {
        const LEVELS: [&[&str]; 5] =
            [&["&&", "||"], &["==", "!="], &["<", "<=", ">", ">="], &["+", "-"], &["*", "/", "%"]];
        let Some(marks) = LEVELS.get(level) else { return self.unary() };
        let mut left = self.level(level + 1)?;
        let mut grown = 0;
        while let Some(mark) = marks.iter().find(|m| self.is(m)) {
            self.at += 1;
            grown += 1;
            if grown > 2_000 {
                return self.fault("an expression has more than 2000 operands");
            }
            let right = self.level(level + 1)?;
            left = Expr { line: left.line, node: Node::Pair(mark, Box::new(left), Box::new(right)) };
        }
        Ok(left)
    }

    fn unary(&mut self) -> Result<Expr, Fault> {
        let line = self.line();
        if self.take("!") {
            let inner = self.deeper(Self::unary)?;
            return Ok(Expr { line, node: Node::Not(Box::new(inner)) });
        }
        if self.take("-") {
            let inner = self.deeper(Self::unary)?;
            return Ok(Expr { line, node: Node::Minus(Box::new(inner)) });
        }
        self.atom()
    }

    fn atom(&mut self) -> Result<Expr, Fault> {
        let line = self.line();
        if self.take("(") {
            let inner = self.expr()?;
            self.need(")")?;
            return Ok(inner);
        }
        let Some(token) = self.peek().cloned() else { return self.fault("the logic ends in the middle") };
        self.at += 1;
        let node = match token {
            Token::Number(number) => Node::Number(number),
            Token::Text(text) => Node::Text(text),
            Token::Field(name) => Node::Field(name),
            Token::Local(name) => Node::Local(name),
            Token::Name(name) if self.is("(") => Node::Call(name, self.arguments()?),
            Token::Name(name) => Node::Name(name),
            Token::Mark(mark) => {
                self.at -= 1;
                return self.fault(format!("{mark} cannot stand here"));
            }
        };
        Ok(Expr { line, node })
    }
}
