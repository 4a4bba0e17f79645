//! An edit as it runs: names are numbers, lists and patterns are read.

use crate::list::List;
use crate::pattern::Pattern;

/// A number.
pub(crate) enum Int {
    Const(i32),
    Var(u32),
    Not(Box<Int>),
    Minus(Box<Int>),
    And(Box<Int>, Box<Int>),
    Or(Box<Int>, Box<Int>),
    Pair(Op, Box<Int>, Box<Int>),
    /// Whether two texts are the same but for blanks at their ends.
    Same(Text, Text),
    /// A text as a condition: whether it holds anything.
    Some(Text),
    Empty(Text),
    Val(Text),
    Length(Text),
    Justified(Text, bool),
    Compare(Text, Text, Option<Box<Int>>),
    At(Text, Text, Option<Box<Int>>),
    InList(Text, ListOf, Option<PatternOf>, Option<Box<(Int, Int)>>),
    Match(Text, PatternOf),
    /// Search, floor or exact, whether the key is right-trimmed first, and which table variables take which columns.
    Lookup {
        search: u32,
        floor: bool,
        trim: bool,
        key: Text,
        fills: Vec<(u32, u32)>,
    },
    Date(DateCall, Text, Option<Text>, Option<Box<[Int; 3]>>),
    AllowFuture(Box<Int>),
    Copy {
        into: u32,
        from: Text,
        count: Option<Box<Int>>,
        append: bool,
    },
    Format {
        into: u32,
        format: Text,
        number: Box<Int>,
    },
    Say(Say, Message),
    Stage(StageCall, Vec<Arg>),
}

/// Arithmetic and comparison, in 32 bits.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Op {
    Add,
    Sub,
    Mul,
    Div,
    Rem,
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

/// A text.
pub(crate) enum Text {
    /// Place of a field of the engine.
    Field(u32),
    Const(u32),
    Var(u32),
    /// A table variable.
    Table(u32),
    Today,
    /// First or last characters.
    End(Box<Text>, Box<Int>, bool),
    Part(Box<Text>, Box<Int>, Option<Box<Int>>),
    Trim(Box<Text>, Side),
    Case(Box<Text>, bool),
}

/// Which ends.
#[derive(Clone, Copy)]
pub(crate) enum Side {
    Left,
    Right,
    Both,
}

/// A list that is known, or one that is read when it is wanted.
pub(crate) enum ListOf {
    Known(List),
    Text(Text),
}

/// A pattern that is known, or one that is read when it is wanted.
pub(crate) enum PatternOf {
    Known(Pattern),
    Text(Text),
}

/// Functions of dates.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum DateCall {
    Valid,
    Year,
    Month,
    Day,
    Compare,
    Days,
    Months,
    Years,
    DaysWithin,
    MonthsWithin,
    YearsWithin,
}

/// What a message does.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Say {
    /// Replaces the main message; fails where it is returned.
    Replace,
    /// Adds an information text and fails the edit.
    Inform,
    /// Adds an error and fails the edit.
    Error,
    /// A warning.
    Warn,
    /// Fails the edit, with a message if there is one.
    User,
    /// Nothing.
    Nothing,
}

/// A message.
pub(crate) enum Message {
    None,
    Number(Box<Int>),
    /// A text in the logic, whose placeholders are filled.
    Literal(u32),
    /// A text out of a variable, as it is.
    Text(Text),
}

/// Functions of the Collaborative Stage library.
#[derive(Clone, Copy)]
pub(crate) enum StageCall {
    Version,
    Schemas,
    SchemaNumber,
    SchemaName,
    CodeIsValid,
}

/// An argument of such a function.
pub(crate) enum Arg {
    Int(Int),
    Text(Text),
    Into(u32),
}

/// A statement.
pub(crate) enum Step {
    Set(u32, Int),
    SetText(u32, Text),
    Cell(u32, usize, Int),
    Do(Int),
    If(Int, Vec<Step>, Vec<Step>),
    While(Int, Vec<Step>),
    Call(u32),
    /// Passes if the number is 1.
    Return(Int),
    /// Fails with a message number.
    Fail(i32),
}

/// A function: what it does, and the numbers and texts that are its own.
pub(crate) struct Function {
    pub(crate) steps: Vec<Step>,
    pub(crate) ints: Vec<u32>,
    pub(crate) texts: Vec<u32>,
}

/// The logic of an edit.
#[derive(Default)]
pub(crate) struct Program {
    pub(crate) steps: Vec<Step>,
    pub(crate) functions: Vec<Function>,
    /// Number variables.
    pub(crate) ints: u32,
    /// Cells of each text variable.
    pub(crate) texts: Vec<usize>,
    /// How many table variables it has.
    pub(crate) bound: u32,
    pub(crate) consts: Vec<crate::Bytes>,
}
