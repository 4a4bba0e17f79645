//! From the tree of an edit to what runs: names are looked up, lists and patterns read, tables found.

use std::collections::HashMap;

use crate::dates;
use crate::list::List;
use crate::parse::{Expr, Kind, Node, Stmt, parse};
use crate::pattern::Pattern;
use crate::program::{
    Arg, DateCall, Function, Int, ListOf, Message, Op, PatternOf, Program, Say, Side, StageCall, Step, Text,
};
use crate::table::{Search, Table};
use crate::{Fault, narrow};

/// What all edits of a metafile share while they are compiled.
pub(crate) struct Shared {
    pub(crate) tables: Vec<Table>,
    pub(crate) searches: Vec<Search>,
}

/// The fields that an edit may name: standard and local name, and place in the engine.
pub(crate) type Fields = Vec<(String, String, u32)>;

#[derive(Clone, Copy)]
enum Slot {
    Int(u32),
    Text(u32),
    Table(u32),
}

#[derive(Clone, Copy)]
enum Made {
    Not,
    Now,
    As(u32),
}

struct Compiler<'a> {
    shared: &'a mut Shared,
    fields: &'a Fields,
    program: Program,
    names: HashMap<String, Slot>,
    locals: HashMap<String, Slot>,
    functions: HashMap<String, (&'a [Stmt], Made)>,
    /// Table variables by name.
    bound: Vec<String>,
}

/// Compiles the logic of an edit.
pub(crate) fn compile(logic: &str, fields: &Fields, shared: &mut Shared) -> Result<Program, Fault> {
    let unit = parse(logic)?;
    let mut functions = HashMap::new();
    for stmt in &unit {
        if let Stmt::Function(name, body) = stmt {
            functions.entry(name.clone()).or_insert((body.as_slice(), Made::Not));
        }
    }
    let mut compiler = Compiler {
        shared,
        fields,
        program: Program::default(),
        names: HashMap::new(),
        locals: HashMap::new(),
        functions,
        bound: Vec::new(),
    };
    let mut names = HashMap::new();
    compiler.declare(&unit, &mut names);
    compiler.names = names;
    compiler.program.steps = compiler.steps(&unit)?;
    Ok(compiler.program)
}

fn fault<T>(line: usize, problem: impl Into<String>) -> Result<T, Fault> {
    Err(Fault { line, problem: problem.into() })
}

/// The number of a constant.
fn constant(name: &str) -> Option<i32> {
    Some(match name {
        "TRUE" | "PASS" | "WARN" => 1,
        "FALSE" | "FAIL" => 0,
        "DT_MIN" => dates::DT_MIN,
        "DT_MAX" => dates::DT_MAX,
        "DT_EXACT" => dates::DT_EXACT,
        "RIGHT" => 0,
        "LEFT" => 1,
        "BOTH" => 2,
        "DT_EMPTY" => dates::DT_EMPTY,
        "DT_ERROR" => dates::DT_ERROR,
        "DT_UNKNOWN" => dates::DT_UNKNOWN,
        "DT_DAY_EMPTY" => dates::DT_DAY_EMPTY,
        "DT_MONTH_EMPTY" => dates::DT_MONTH_EMPTY,
        "DT_VALID" => dates::DT_VALID,
        "DT_MISSING" => dates::DT_MISSING,
        _ => return None,
    })
}

impl<'a> Compiler<'a> {
    fn declare(&mut self, stmts: &[Stmt], names: &mut HashMap<String, Slot>) {
        for stmt in stmts {
            match stmt {
                Stmt::Declare(declared) => {
                    for (name, kind) in declared {
                        if !names.contains_key(name) {
                            let slot = self.slot(name, *kind);
                            names.insert(name.clone(), slot);
                        }
                    }
                }
                Stmt::If(_, then, other) => {
                    self.declare(then, names);
                    self.declare(other, names);
                }
                Stmt::While(_, body) => self.declare(body, names),
                _ => {}
            }
        }
    }

    fn slot(&mut self, name: &str, kind: Kind) -> Slot {
        match kind {
            Kind::Int => {
                self.program.ints += 1;
                Slot::Int(self.program.ints - 1)
            }
            Kind::Char(cells) => {
                self.program.texts.push(cells);
                Slot::Text(self.program.texts.len() as u32 - 1)
            }
            Kind::Table => {
                self.bound.push(name.to_owned());
                self.program.bound += 1;
                Slot::Table(self.program.bound - 1)
            }
        }
    }

    fn find(&self, name: &str) -> Option<Slot> {
        self.locals.get(name).or_else(|| self.names.get(name)).copied()
    }

    fn steps(&mut self, stmts: &'a [Stmt]) -> Result<Vec<Step>, Fault> {
        let mut steps = Vec::with_capacity(stmts.len());
        for stmt in stmts {
            if let Some(step) = self.step(stmt)? {
                steps.push(step);
            }
        }
        Ok(steps)
    }

    fn step(&mut self, stmt: &'a Stmt) -> Result<Option<Step>, Fault> {
        Ok(Some(match stmt {
            Stmt::Declare(_) | Stmt::Function(..) => return Ok(None),
            Stmt::Set(name, line, value) => self.set(name, *line, value)?,
            Stmt::Cell(name, line, cell, value) => match (self.find(name), usize::try_from(*cell)) {
                (Some(Slot::Text(slot)), Ok(cell)) if cell < self.program.texts[slot as usize] => {
                    Step::Cell(slot, cell, self.int(value)?)
                }
                (Some(Slot::Text(_)), _) => return fault(*line, format!("{name} has no cell {cell}")),
                _ => return fault(*line, format!("{name} is not declared as char")),
            },
            Stmt::Return(value) => self.give(value)?,
            Stmt::Call(line, name, given) => match self.function(*line, name, given)? {
                Some(function) => Step::Call(function),
                None => Step::Do(self.call(*line, name, given)?),
            },
            Stmt::If(condition, then, other) => {
                Step::If(self.int(condition)?, self.steps(then)?, self.steps(other)?)
            }
            Stmt::While(condition, body) => Step::While(self.int(condition)?, self.steps(body)?),
        }))
    }

    fn set(&mut self, name: &str, line: usize, value: &Expr) -> Result<Step, Fault> {
        let slot = match self.find(name) {
            Some(slot) => slot,
            None if constant(name).is_some() => return fault(line, format!("{name} cannot be set")),
            None => {
                let slot = self.slot(name, Kind::Int);
                self.names.insert(name.to_owned(), slot);
                slot
            }
        };
        match slot {
            Slot::Int(slot) => Ok(Step::Set(slot, self.int(value)?)),
            Slot::Text(slot) => Ok(Step::SetText(slot, self.text(value)?)),
            Slot::Table(_) => fault(line, format!("{name} is a tablevar, which only a look-up sets")),
        }
    }

    /// `return` in its forms.
    fn give(&mut self, value: &Expr) -> Result<Step, Fault> {
        match value.node {
            Node::Number(number) if number != 0 && number != 1 => Ok(Step::Fail(number)),
            _ => Ok(Step::Return(self.int(value)?)),
        }
    }

    /// A function of the edit itself, compiled when it is first called.
    fn function(&mut self, line: usize, name: &str, given: &[Expr]) -> Result<Option<u32>, Fault> {
        let Some((body, made)) = self.functions.get(name).copied() else { return Ok(None) };
        if !given.is_empty() {
            return fault(line, format!("the function {name} takes nothing"));
        }
        match made {
            Made::As(function) => return Ok(Some(function)),
            Made::Now => return fault(line, format!("the function {name} calls itself")),
            Made::Not => {}
        }
        self.functions.insert(name.to_owned(), (body, Made::Now));
        let (ints, texts) = (self.program.ints, self.program.texts.len() as u32);
        let mut own = HashMap::new();
        self.declare(body, &mut own);
        let (ints, texts) = (ints..self.program.ints, texts..self.program.texts.len() as u32);
        let outer = std::mem::replace(&mut self.locals, own);
        let steps = self.steps(body)?;
        self.locals = outer;
        let function = self.program.functions.len() as u32;
        self.program.functions.push(Function { steps, ints: ints.collect(), texts: texts.collect() });
        self.functions.insert(name.to_owned(), (body, Made::As(function)));
        Ok(Some(function))
    }

    fn keep(&mut self, text: &str) -> u32 {
        self.program.consts.push(narrow(text).into());
        self.program.consts.len() as u32 - 1
    }

    fn is_text(&self, expr: &Expr) -> bool {
        match &expr.node {
            Node::Text(_) | Node::Field(_) | Node::Local(_) => true,
            Node::Name(name) => match self.find(name) {
                Some(Slot::Int(_)) => false,
                Some(_) => true,
                None => name == "DT_TODAY",
            },
            Node::Call(name, _) => {
                matches!(name.as_str(), "LEFT" | "RIGHT" | "SUBSTR" | "TRIM" | "UPPER" | "LOWER")
            }
            _ => false,
        }
    }

    fn field(&self, line: usize, name: &str, local: bool) -> Result<Text, Fault> {
        let named = |f: &&(String, String, u32)| if local { f.1 == name } else { f.0 == name };
        match self.fields.iter().find(named) {
            Some((_, _, place)) => Ok(Text::Field(*place)),
            None => fault(line, format!("the field \"{name}\" is not one of this edit's fields")),
        }
    }

    pub(super) fn text(&mut self, expr: &Expr) -> Result<Text, Fault> {
        let line = expr.line;
        Ok(match &expr.node {
            Node::Text(text) => Text::Const(self.keep(text)),
            Node::Field(name) => self.field(line, name, false)?,
            Node::Local(name) => self.field(line, name, true)?,
            Node::Name(name) => match self.find(name) {
                Some(Slot::Text(slot)) => Text::Var(slot),
                Some(Slot::Table(slot)) => Text::Table(slot),
                None if name == "DT_TODAY" => Text::Today,
                _ => return fault(line, format!("{name} is not a text")),
            },
            Node::Call(name, given) => self.text_call(line, name, given)?,
            _ => return fault(line, "a text is wanted here, not a number"),
        })
    }

    fn text_call(&mut self, line: usize, name: &str, given: &[Expr]) -> Result<Text, Fault> {
        Ok(match (name, given) {
            ("LEFT" | "RIGHT", [value, count]) => {
                Text::End(Box::new(self.text(value)?), Box::new(self.int(count)?), name == "LEFT")
            }
            ("SUBSTR", [value, start]) => {
                Text::Part(Box::new(self.text(value)?), Box::new(self.int(start)?), None)
            }
            ("SUBSTR", [value, start, count]) => {
                let count = Some(Box::new(self.int(count)?));
                Text::Part(Box::new(self.text(value)?), Box::new(self.int(start)?), count)
            }
            ("TRIM", [value]) => Text::Trim(Box::new(self.text(value)?), Side::Right),
            ("TRIM", [value, side]) => Text::Trim(Box::new(self.text(value)?), self.side(side)?),
            ("UPPER" | "LOWER", [value]) => Text::Case(Box::new(self.text(value)?), name == "UPPER"),
            ("LEFT" | "RIGHT" | "SUBSTR" | "TRIM" | "UPPER" | "LOWER", _) => {
                return fault(line, format!("{name} is given {} things", given.len()));
            }
            _ => return fault(line, format!("{name} gives no text")),
        })
    }

    fn side(&self, expr: &Expr) -> Result<Side, Fault> {
        let number = match &expr.node {
            Node::Name(name) => constant(name),
            Node::Number(number) => Some(*number),
            _ => None,
        };
        match number {
            Some(0) => Ok(Side::Right),
            Some(1) => Ok(Side::Left),
            Some(2) => Ok(Side::Both),
            _ => fault(expr.line, "LEFT, RIGHT or BOTH is wanted here"),
        }
    }

    pub(super) fn int(&mut self, expr: &Expr) -> Result<Int, Fault> {
        let line = expr.line;
        Ok(match &expr.node {
            Node::Number(number) => Int::Const(*number),
            Node::Name(name) => match self.find(name) {
                Some(Slot::Int(slot)) => Int::Var(slot),
                Some(_) => Int::Some(self.text(expr)?),
                None => match constant(name) {
                    Some(number) => Int::Const(number),
                    None if name == "DT_TODAY" => Int::Some(Text::Today),
                    None => return fault(line, format!("{name} is not known")),
                },
            },
            Node::Not(inner) => Int::Not(Box::new(self.int(inner)?)),
            Node::Minus(inner) => Int::Minus(Box::new(self.int(inner)?)),
            Node::Pair(mark, left, right) => self.pair(mark, left, right)?,
            Node::Call(name, given) if !self.is_text(expr) => self.call(line, name, given)?,
            _ => Int::Some(self.text(expr)?),
        })
    }

    fn pair(&mut self, mark: &str, left: &Expr, right: &Expr) -> Result<Int, Fault> {
        if matches!(mark, "==" | "!=") && self.is_text(left) && self.is_text(right) {
            let same = Int::Same(self.text(left)?, self.text(right)?);
            return Ok(if mark == "==" { same } else { Int::Not(Box::new(same)) });
        }
        let (left, right) = (Box::new(self.int(left)?), Box::new(self.int(right)?));
        Ok(match mark {
            "&&" => Int::And(left, right),
            "||" => Int::Or(left, right),
            "+" => Int::Pair(Op::Add, left, right),
            "-" => Int::Pair(Op::Sub, left, right),
            "*" => Int::Pair(Op::Mul, left, right),
            "/" => Int::Pair(Op::Div, left, right),
            "%" => Int::Pair(Op::Rem, left, right),
            "==" => Int::Pair(Op::Eq, left, right),
            "!=" => Int::Pair(Op::Ne, left, right),
            "<" => Int::Pair(Op::Lt, left, right),
            "<=" => Int::Pair(Op::Le, left, right),
            ">" => Int::Pair(Op::Gt, left, right),
            _ => Int::Pair(Op::Ge, left, right),
        })
    }

    fn target(&self, expr: &Expr) -> Result<u32, Fault> {
        let slot = match &expr.node {
            Node::Name(name) => self.find(name),
            _ => None,
        };
        match slot {
            Some(Slot::Text(slot)) => Ok(slot),
            _ => fault(expr.line, "a variable declared as char is wanted here"),
        }
    }

    fn optional(&mut self, expr: Option<&Expr>) -> Result<Option<Box<Int>>, Fault> {
        expr.map(|e| self.int(e).map(Box::new)).transpose()
    }

    /// A call that gives a number.
    fn call(&mut self, line: usize, name: &str, given: &[Expr]) -> Result<Int, Fault> {
        if let Some(say) = say(name) {
            return self.say(say, given);
        }
        if let Some((call, dates, more)) = date(name) {
            if given.len() != dates + more {
                return fault(line, format!("{name} is given {} things", given.len()));
            }
            let first = self.text(&given[0])?;
            let second = if dates > 1 { Some(self.text(&given[1])?) } else { None };
            let rest = match &given[dates..] {
                [] => None,
                [flag] => Some(Box::new([Int::Const(0), Int::Const(0), self.int(flag)?])),
                [low, high, flag, ..] => Some(Box::new([self.int(low)?, self.int(high)?, self.int(flag)?])),
                _ => return fault(line, format!("{name} is given too little")),
            };
            return Ok(Int::Date(call, first, second, rest));
        }
        Ok(match (name, given) {
            ("EMPTY", [value]) => Int::Empty(self.text(value)?),
            ("VAL", [value]) => Int::Val(self.text(value)?),
            ("STRLEN", [value]) => Int::Length(self.text(value)?),
            ("JUSTIFIED", [value, side]) => {
                Int::Justified(self.text(value)?, matches!(self.side(side)?, Side::Left))
            }
            ("STRCMP", [a, b]) => Int::Compare(self.text(a)?, self.text(b)?, None),
            ("STRCMP", [a, b, n]) => Int::Compare(self.text(a)?, self.text(b)?, self.optional(Some(n))?),
            ("AT", [value, text]) => Int::At(self.text(value)?, self.text(text)?, None),
            ("AT", [value, text, w]) => Int::At(self.text(value)?, self.text(text)?, self.optional(Some(w))?),
            ("STRCPY" | "STRCAT", [into, from, more @ ..]) if more.len() < 2 => Int::Copy {
                into: self.target(into)?,
                from: self.text(from)?,
                count: self.optional(more.first())?,
                append: name == "STRCAT",
            },
            ("FMTSTR", [into, format, number]) => Int::Format {
                into: self.target(into)?,
                format: self.text(format)?,
                number: Box::new(self.int(number)?),
            },
            ("INLIST", [value, list, more @ ..]) if matches!(more.len(), 0 | 1 | 3) => {
                self.in_list(value, list, more)?
            }
            ("MATCH", [value, pattern]) => Int::Match(self.text(value)?, self.pattern(pattern)?),
            ("LOOKUP" | "ILOOKUP" | "RLOOKUP", [key, place]) => {
                let place = self.literal(place)?;
                let Some((table, column)) = place.rsplit_once('.') else {
                    return fault(line, "a look-up names TABLE.COLUMN");
                };
                self.search(line, table, column, key, name == "RLOOKUP", true)?
            }
            ("SQLLOOKUP" | "SQLRANGELOOKUP", [table, columns, key]) => {
                let (table, columns) = (self.literal(table)?, self.literal(columns)?);
                self.search(line, &table, &columns, key, name == "SQLRANGELOOKUP", false)?
            }
            ("ALLOW_FUTURE_DATE_IOP", [years]) => Int::AllowFuture(Box::new(self.int(years)?)),
            ("EXTERNALDLL", [library, function, more @ ..]) => self.stage(line, library, function, more)?,
            _ => return self.unknown_call(line, name, given.len()),
        })
    }

    fn unknown_call(&self, line: usize, name: &str, given: usize) -> Result<Int, Fault> {
        const KNOWN: [&str; 16] = [
            "EMPTY",
            "VAL",
            "STRLEN",
            "JUSTIFIED",
            "STRCMP",
            "AT",
            "STRCPY",
            "STRCAT",
            "FMTSTR",
            "INLIST",
            "MATCH",
            "LOOKUP",
            "ILOOKUP",
            "RLOOKUP",
            "SQLLOOKUP",
            "SQLRANGELOOKUP",
        ];
        const UNSUPPORTED: [&str; 8] =
            ["GETVAR", "SETVAR", "GETFIELD", "PUTFIELD", "NAMEEXPR", "BINLOOKUP", "USER2", "USER4"];
        if KNOWN.contains(&name) {
            return fault(line, format!("{name} is given {given} things"));
        }
        if UNSUPPORTED.contains(&name) {
            return fault(
                line,
                format!("{name} is a function of older versions or of the host, which is not run here"),
            );
        }
        fault(line, format!("there is no function {name}"))
    }

    fn say(&mut self, say: Say, given: &[Expr]) -> Result<Int, Fault> {
        let message = match given.first() {
            None => Message::None,
            Some(Expr { node: Node::Text(text), .. }) => Message::Literal(self.keep(text)),
            Some(expr) if self.is_text(expr) => Message::Text(self.text(expr)?),
            Some(expr) => Message::Number(Box::new(self.int(expr)?)),
        };
        Ok(Int::Say(say, message))
    }

    fn in_list(&mut self, value: &Expr, list: &Expr, more: &[Expr]) -> Result<Int, Fault> {
        let list = match &list.node {
            Node::Text(text) => ListOf::Known(List::read(&narrow(text))),
            _ => ListOf::Text(self.text(list)?),
        };
        let mask = more.first().map(|m| self.pattern(m)).transpose()?;
        let part = match more {
            [_, start, count] => Some(Box::new((self.int(start)?, self.int(count)?))),
            _ => None,
        };
        Ok(Int::InList(self.text(value)?, list, mask, part))
    }

    fn pattern(&mut self, expr: &Expr) -> Result<PatternOf, Fault> {
        match &expr.node {
            Node::Text(text) => match Pattern::read(&narrow(text)) {
                Ok(pattern) => Ok(PatternOf::Known(pattern)),
                Err(problem) => fault(expr.line, format!("the pattern \"{text}\": {problem}")),
            },
            _ => Ok(PatternOf::Text(self.text(expr)?)),
        }
    }

    fn literal(&self, expr: &Expr) -> Result<String, Fault> {
        match &expr.node {
            Node::Text(text) => Ok(text.trim().to_uppercase()),
            _ => fault(expr.line, "the name of a table stands between double quotes"),
        }
    }

    fn search(
        &mut self,
        line: usize,
        table: &str,
        columns: &str,
        key: &Expr,
        floor: bool,
        trim: bool,
    ) -> Result<Int, Fault> {
        let name = table.trim().trim_end_matches(".DBF");
        let Some(table) = self.shared.tables.iter().position(|t| t.name == name) else {
            return fault(line, format!("the metafile has no table {name}"));
        };
        let mut places = Vec::new();
        for column in columns.split(',').map(str::trim) {
            match self.shared.tables[table].column(column) {
                Some(place) => places.push(place),
                None => return fault(line, format!("the table {name} has no column {column}")),
            }
        }
        let key = self.text(key)?;
        let known = self.shared.searches.iter().position(|s| s.table == table && s.columns == places);
        let search = known.unwrap_or_else(|| {
            let search = Search::of(&self.shared.tables, table, places);
            self.shared.searches.push(search);
            self.shared.searches.len() - 1
        });
        let columns = &self.shared.tables[table];
        let fills = self.bound.iter().enumerate();
        let fills = fills.filter_map(|(at, name)| Some((at as u32, columns.column(name)? as u32))).collect();
        Ok(Int::Lookup { search: search as u32, floor, trim, key, fills })
    }

    fn stage(&mut self, line: usize, library: &Expr, function: &Expr, more: &[Expr]) -> Result<Int, Fault> {
        let (library, function) = (self.literal(library)?, self.literal(function)?);
        if !library.starts_with("CSTAGE") {
            return fault(
                line,
                format!("the library {library} is not known; only Collaborative Stage is answered"),
            );
        }
        let call = match (function.as_str(), more.len()) {
            ("CSTAGE_GET_VERSION", 1) => StageCall::Version,
            ("CSTAGE_GET_NUMBER_OF_SCHEMAS", 0) => StageCall::Schemas,
            ("CSTAGE_GET_SCHEMA_NUMBER", 3) => StageCall::SchemaNumber,
            ("CSTAGE_GET_SCHEMA_NAME", 2) => StageCall::SchemaName,
            ("CSTAGE_CODE_IS_VALID", 4) => StageCall::CodeIsValid,
            _ => return fault(line, format!("{function} is not known, or is given {} things", more.len())),
        };
        let mut given = Vec::new();
        for (at, expr) in more.iter().enumerate() {
            let into = matches!((call, at), (StageCall::Version, 0) | (StageCall::SchemaName, 1));
            given.push(if into {
                Arg::Into(self.target(expr)?)
            } else if self.is_text(expr) {
                Arg::Text(self.text(expr)?)
            } else {
                Arg::Int(self.int(expr)?)
            });
        }
        Ok(Int::Stage(call, given))
    }
}

fn say(name: &str) -> Option<Say> {
    Some(match name {
        "ERROR_MSG" | "ERROR_TEXT" => Say::Replace,
        "SAVE_TEXT" => Say::Inform,
        "SAVE_ERROR_TEXT" | "SET_ERROR" => Say::Error,
        "SAVE_WARNING_TEXT" | "SET_WARNING" => Say::Warn,
        "USR2" => Say::User,
        "USR4" => Say::Nothing,
        _ => return None,
    })
}

/// A function of dates, how many dates it takes and how much more.
fn date(name: &str) -> Option<(DateCall, usize, usize)> {
    let name = name.strip_suffix("_IOP")?;
    Some(match name {
        "VALID_DATE" => (DateCall::Valid, 1, 0),
        "DATE_YEAR" => (DateCall::Year, 1, 0),
        "DATE_MONTH" => (DateCall::Month, 1, 0),
        "DATE_DAY" => (DateCall::Day, 1, 0),
        "DATECMP" => (DateCall::Compare, 2, 1),
        "DAYDIFF" => (DateCall::Days, 2, 1),
        "MONTHDIFF" => (DateCall::Months, 2, 1),
        "YEARDIFF" => (DateCall::Years, 2, 1),
        "DAYINTERVAL" | "DAYINTERNAL" => (DateCall::DaysWithin, 2, 3),
        "MONTHINTERVAL" | "MONTHINTERNAL" => (DateCall::MonthsWithin, 2, 3),
        "YEARINTERVAL" | "YEARINTERNAL" => (DateCall::YearsWithin, 2, 3),
        _ => return None,
    })
}
