//! Numbers: arithmetic in 32 bits, VAL and FMTSTR.

use crate::list::trim_start;
use crate::program::Op;

/// Arithmetic and comparison as the language has them.
pub(crate) fn pair(op: Op, a: i32, b: i32) -> i32 {
    match op {
        Op::Add => a.wrapping_add(b),
        Op::Sub => a.wrapping_sub(b),
        Op::Mul => a.wrapping_mul(b),
        // Nothing divides by zero in official edits; it gives nothing.
        Op::Div => a.checked_div(b).unwrap_or(0),
        Op::Rem => a.checked_rem(b).unwrap_or(0),
        Op::Eq => i32::from(a == b),
        Op::Ne => i32::from(a != b),
        Op::Lt => i32::from(a < b),
        Op::Le => i32::from(a <= b),
        Op::Gt => i32::from(a > b),
        Op::Ge => i32::from(a >= b),
    }
}

/// VAL: the digits at the beginning, with a minus before them.
pub(crate) fn value(bytes: &[u8]) -> i32 {
    let text = trim_start(bytes);
    let (minus, digits) = match text.split_first() {
        Some((b'-', rest)) => (true, rest),
        _ => (false, text),
    };
    let number = digits
        .iter()
        .take_while(|b| b.is_ascii_digit())
        .fold(0_i64, |sum, b| (sum * 10 + i64::from(b - b'0')).min(i64::from(i32::MAX)));
    let number = i32::try_from(number).unwrap_or(i32::MAX);
    if minus { -number } else { number }
}

/// FMTSTR: the first `%…ld` of a format takes the number.
pub(crate) fn formatted(format: &[u8], number: i32) -> Vec<u8> {
    let Some(percent) = format.iter().position(|b| *b == b'%') else { return format.to_vec() };
    let rest = &format[percent + 1..];
    let flags = rest.iter().take_while(|b| matches!(b, b'0' | b'-' | b'+' | b' ')).count();
    let digits = rest[flags..].iter().take_while(|b| b.is_ascii_digit()).count();
    let width =
        rest[flags..flags + digits].iter().fold(0_usize, |w, b| (w * 10 + usize::from(b - b'0')).min(1000));
    let kind = rest[flags + digits..].iter().take_while(|b| matches!(b, b'l' | b'd' | b'i')).count();
    let has = |flag: u8| rest[..flags].contains(&flag);
    let text = match (has(b'-'), has(b'0')) {
        (true, _) => format!("{number:<width$}"),
        (_, true) => format!("{number:0width$}"),
        _ => format!("{number:>width$}"),
    };
    [&format[..percent], text.as_bytes(), &rest[flags + digits + kind..]].concat()
}
