//! Small printed sheets: a title, paragraphs, facts, tables, page numbers.
//!
//! US Letter in the fonts that every PDF reader has, so nothing is embedded; the file is made in memory.
//! Equal content gives equal bytes: no time and no random id is written beside what the caller says.

use pdf_writer::{Content, Name, Pdf, Rect, Ref, Str, TextStr};

/// Points: the page, and what stays free around the text.
const WIDTH: f32 = 612.0;
const HEIGHT: f32 = 792.0;
const MARGIN: f32 = 54.0;
const TOP: f32 = HEIGHT - MARGIN - 14.0;
const BOTTOM: f32 = MARGIN + 22.0;
const TEXT_WIDTH: f32 = WIDTH - 2.0 * MARGIN;
/// Free space between two columns.
const GAP: f32 = 8.0;

/// One of the three faces of a sheet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Face {
    Plain,
    Bold,
    Mono,
}

impl Face {
    const ALL: [(Face, &'static [u8], &'static [u8]); 3] = [
        (Face::Plain, b"F1", b"Helvetica"),
        (Face::Bold, b"F2", b"Helvetica-Bold"),
        (Face::Mono, b"F3", b"Courier"),
    ];

    fn name(self) -> Name<'static> {
        Name(match self {
            Face::Plain => b"F1",
            Face::Bold => b"F2",
            Face::Mono => b"F3",
        })
    }

    /// Width of one byte of text in thousandths of the size.
    ///
    /// Beyond ASCII the widest letter of its kind: a line may break early and never runs out of the page.
    fn width(self, byte: u8) -> f32 {
        let table = match self {
            Face::Mono => return 600.0,
            Face::Plain => &PLAIN_WIDTHS,
            Face::Bold => &BOLD_WIDTHS,
        };
        match byte {
            0x20..=0x7e => f32::from(table[usize::from(byte - 0x20)]),
            0xc0..=0xc5 | 0xc7..=0xde => 778.0,
            0xdf..=0xe5 | 0xe7..=0xff => 611.0,
            _ => 1000.0,
        }
    }
}

/// Widths of U+0020 to U+007E, from the published metrics of the standard fonts.
#[rustfmt::skip]
const PLAIN_WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
#[rustfmt::skip]
const BOLD_WIDTHS: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
    611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

/// The characters of Windows-1252 at 0x80 to 0x9f, in order; U+FFFD where there is none.
const MIDDLE: &str = "\u{20ac}\u{fffd}\u{201a}\u{192}\u{201e}\u{2026}\u{2020}\u{2021}\u{2c6}\u{2030}\u{160}\u{2039}\u{152}\u{fffd}\u{17d}\u{fffd}\u{fffd}\u{2018}\u{2019}\u{201c}\u{201d}\u{2022}\u{2013}\u{2014}\u{2dc}\u{2122}\u{161}\u{203a}\u{153}\u{fffd}\u{17e}\u{178}";

/// Text as the fonts' bytes. A character that they do not have is written as its code point: `[U+4E2D]`.
fn encode(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ' '..='~' | '\u{a0}'..='\u{ff}' => bytes.push(c as u32 as u8),
            '\t' => bytes.push(b' '),
            _ => match MIDDLE.chars().position(|m| m == c && m != '\u{fffd}') {
                Some(at) => bytes.push(0x80 + at as u8),
                None => bytes.extend_from_slice(format!("[U+{:04X}]", c as u32).as_bytes()),
            },
        }
    }
    bytes
}

/// Breaks text into lines of at most `width` points: at line feeds, at blanks, and inside a word that is too long.
fn wrap(text: &str, face: Face, size: f32, width: f32) -> Vec<Vec<u8>> {
    let limit = width * 1000.0 / size;
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let bytes = encode(paragraph);
        let mut rest = bytes.as_slice();
        loop {
            let mut used = 0.0;
            let fits = rest.iter().take_while(|&&b| {
                used += face.width(b);
                used <= limit
            });
            // At least one character a line, so that the loop ends in the narrowest column too.
            let fits = fits.count().max(1);
            if fits >= rest.len() {
                lines.push(rest.to_vec());
                break;
            }
            let blank = rest[..=fits].iter().rposition(|&b| b == b' ').filter(|&at| at > 0);
            let end = blank.unwrap_or(fits);
            lines.push(rest[..end].to_vec());
            rest = &rest[end..];
            while let [b' ', after @ ..] = rest {
                rest = after;
            }
        }
    }
    lines
}

/// A column of a table: its heading and its share of the width.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    /// Heading, repeated on every page.
    pub heading: &'static str,
    /// Share of the width; the shares of a table are taken together.
    pub share: f32,
}

/// A sheet of as many pages as it needs; see the module.
pub(crate) struct Sheet {
    title: &'static str,
    header: String,
    footer: String,
    pages: Vec<Content>,
    page: Content,
    /// Where the next line's baseline would be, in points from the foot of the page.
    y: f32,
}

impl Sheet {
    /// A sheet under a title. `header` stands on every page (whose it is), `footer` too (what made it, and when).
    ///
    /// The title goes into the file's properties, which readers show in the window's title: no patient in it.
    pub fn new(title: &'static str, header: &str, footer: &str) -> Self {
        let mut sheet = Sheet {
            title,
            header: header.to_owned(),
            footer: footer.to_owned(),
            pages: Vec::new(),
            page: Content::new(),
            y: TOP,
        };
        sheet.lines(title, Face::Bold, 18.0, 6.0);
        sheet
    }

    /// A heading; it keeps two lines of what follows on its page.
    pub fn heading(&mut self, text: &str) {
        self.y -= 8.0;
        self.room(50.0);
        self.lines(text, Face::Bold, 12.0, 3.0);
    }

    /// A paragraph.
    pub fn paragraph(&mut self, text: &str) {
        self.lines(text, Face::Plain, 10.0, 6.0);
    }

    /// Text to be typed or compared letter by letter: large, in letters of one width.
    pub fn code(&mut self, text: &str) {
        self.y -= 4.0;
        self.lines(text, Face::Mono, 14.0, 10.0);
    }

    /// Facts, each a name and a value.
    pub fn facts(&mut self, facts: &[(&str, String)]) {
        const NAMES: f32 = 150.0;
        for (name, value) in facts {
            let cells = [
                (wrap(name, Face::Bold, 9.5, NAMES - GAP), Face::Bold, MARGIN),
                (wrap(value, Face::Plain, 9.5, TEXT_WIDTH - NAMES), Face::Plain, MARGIN + NAMES),
            ];
            self.row(&cells, 9.5, |_| {});
            self.y -= 2.5;
        }
        self.y -= 6.0;
    }

    /// A table; its headings are repeated on every page, and a row stays on one page when it fits on one.
    pub fn table(&mut self, columns: &[Column], rows: &[Vec<String>]) {
        let shares: f32 = columns.iter().map(|c| c.share).sum();
        let mut x = MARGIN;
        let mut places = Vec::with_capacity(columns.len());
        for column in columns {
            let width = TEXT_WIDTH * column.share / shares;
            places.push((x, width - GAP));
            x += width;
        }
        let headings = |sheet: &mut Sheet| {
            let cells: Vec<_> = columns
                .iter()
                .zip(&places)
                .map(|(c, &(x, width))| (wrap(c.heading, Face::Bold, 9.0, width), Face::Bold, x))
                .collect();
            sheet.row(&cells, 9.0, |_| {});
            sheet.rule(0.8);
        };
        self.room(50.0);
        headings(self);
        for row in rows {
            let cells: Vec<_> = row
                .iter()
                .zip(&places)
                .map(|(text, &(x, width))| (wrap(text, Face::Plain, 9.0, width), Face::Plain, x))
                .collect();
            self.row(&cells, 9.0, headings);
            self.rule(0.3);
        }
        self.y -= 8.0;
    }

    /// The file's bytes.
    pub fn finish(mut self) -> Vec<u8> {
        self.turn();
        let mut pdf = Pdf::new();
        let mut next = 0;
        let mut reference = || {
            next += 1;
            Ref::new(next)
        };
        let (catalog, tree, info) = (reference(), reference(), reference());
        let fonts: Vec<Ref> = Face::ALL.iter().map(|_| reference()).collect();
        let pages: Vec<(Ref, Ref)> = self.pages.iter().map(|_| (reference(), reference())).collect();
        pdf.catalog(catalog).pages(tree).lang(TextStr("en-US"));
        pdf.document_info(info).title(TextStr(self.title)).producer(TextStr("Accession"));
        pdf.pages(tree).kids(pages.iter().map(|p| p.0)).count(pages.len() as i32);
        for ((_, _, base), &font) in Face::ALL.iter().zip(&fonts) {
            pdf.type1_font(font).base_font(Name(base)).encoding_predefined(Name(b"WinAnsiEncoding"));
        }
        let of = pages.len();
        for (at, (mut content, &(page, stream))) in self.pages.into_iter().zip(&pages).enumerate() {
            let small = 8.0;
            let number = format!("Page {} of {of}", at + 1);
            let number_width: f32 =
                encode(&number).iter().map(|&b| Face::Plain.width(b)).sum::<f32>() * small / 1000.0;
            let one = |text: &str, width: f32| wrap(text, Face::Plain, small, width).swap_remove(0);
            show(&mut content, &one(&self.header, TEXT_WIDTH), Face::Plain, small, MARGIN, HEIGHT - 40.0);
            show(
                &mut content,
                &one(&self.footer, TEXT_WIDTH - number_width - GAP),
                Face::Plain,
                small,
                MARGIN,
                36.0,
            );
            show(&mut content, &encode(&number), Face::Plain, small, WIDTH - MARGIN - number_width, 36.0);
            pdf.stream(stream, &content.finish());
            let mut leaf = pdf.page(page);
            leaf.media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT)).parent(tree).contents(stream);
            let mut resources = leaf.resources();
            let mut named = resources.fonts();
            for ((_, name, _), &font) in Face::ALL.iter().zip(&fonts) {
                named.pair(Name(name), font);
            }
        }
        pdf.finish()
    }

    fn lines(&mut self, text: &str, face: Face, size: f32, after: f32) {
        let cells = [(wrap(text, face, size, TEXT_WIDTH), face, MARGIN)];
        self.row(&cells, size, |_| {});
        self.y -= after;
    }

    /// Cells side by side, line by line; one that is longer than a page goes on, after `again`, on the next.
    fn row(&mut self, cells: &[(Vec<Vec<u8>>, Face, f32)], size: f32, again: impl Fn(&mut Sheet)) {
        let leading = size * 1.3;
        let count = cells.iter().map(|c| c.0.len()).max().unwrap_or(0);
        let height = leading * count as f32;
        if self.y - height < BOTTOM && height < (TOP - BOTTOM) * 0.8 {
            self.turn();
            again(self);
        }
        for at in 0..count {
            if self.y - leading < BOTTOM {
                self.turn();
                again(self);
            }
            self.y -= leading;
            for (lines, face, x) in cells {
                if let Some(line) = lines.get(at).filter(|l| !l.is_empty()) {
                    show(&mut self.page, line, *face, size, *x, self.y);
                }
            }
        }
    }

    fn rule(&mut self, width: f32) {
        self.y -= 3.5;
        self.page.set_line_width(width).set_stroke_gray(0.45);
        self.page.move_to(MARGIN, self.y).line_to(WIDTH - MARGIN, self.y).stroke();
    }

    /// Turns the page when fewer than `points` are left.
    fn room(&mut self, points: f32) {
        if self.y - points < BOTTOM {
            self.turn();
        }
    }

    fn turn(&mut self) {
        self.pages.push(std::mem::replace(&mut self.page, Content::new()));
        self.y = TOP;
    }
}

fn show(content: &mut Content, line: &[u8], face: Face, size: f32, x: f32, y: f32) {
    content.begin_text().set_font(face.name(), size).next_line(x, y).show(Str(line)).end_text();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example(rows: usize) -> Vec<u8> {
        let mut sheet = Sheet::new(
            "Accounting of disclosures",
            "Invented Hospital registry - Example, Petra (invented)",
            "Accession 0.1.0, printed 2026-11-22T21:00:00Z",
        );
        sheet.paragraph("This sheet lists to whom the registry has disclosed this person's records. It is invented, and long enough to be broken into several lines of the page's width.");
        sheet.facts(&[
            ("Patient", "Müller-Łódź, 中 (invented)".to_owned()),
            ("Head of the trail", "ab".repeat(64)),
        ]);
        sheet.heading("Disclosures");
        let columns = [
            Column { heading: "Date", share: 1.0 },
            Column { heading: "Recipient and address", share: 2.0 },
            Column { heading: "Purpose", share: 2.0 },
        ];
        let row = |n: usize| {
            vec![
                format!("2026-{:02}-01", n % 12 + 1),
                "State Cancer Registry, 1 Invented Street, Springfield".to_owned(),
                "Public health reporting required by law (45 CFR 164.512(b))".repeat(1 + n % 3),
            ]
        };
        sheet.table(&columns, &(0..rows).map(row).collect::<Vec<_>>());
        sheet.heading("To be typed");
        sheet.code("ABCDE-FGHIJ-KLMNO-PQRST\nUVWXY-Z2345-67ABC-DEFGH");
        sheet.finish()
    }

    fn has(pdf: &[u8], needle: &str) -> bool {
        pdf.windows(needle.len()).any(|w| w == needle.as_bytes())
    }

    #[test]
    fn equal_content_gives_equal_bytes_and_every_page_is_numbered() {
        let pdf = example(60);
        assert!(pdf.starts_with(b"%PDF-") && pdf == example(60));
        for text in ["Page 1 of 5", "Page 5 of 5", "WinAnsiEncoding", "ABCDE-FGHIJ"] {
            assert!(has(&pdf, text), "{text}");
        }
        assert!(!has(&pdf, "Page 6 of"));
        if let Ok(folder) = std::env::var("ACCESSION_LOOK") {
            std::fs::write(std::path::Path::new(&folder).join("sheet.pdf"), pdf).unwrap();
        }
    }

    #[test]
    fn a_character_without_a_glyph_is_named_and_never_dropped() {
        assert_eq!(encode("aé€–中\u{7}"), b"a\xe9\x80\x96[U+4E2D][U+0007]");
        assert_eq!(encode("\u{fffd}"), b"[U+FFFD]");
    }

    #[test]
    fn no_letter_is_lost_when_lines_are_broken() {
        let text = "one two  threeandaveryveryverylongword\nfour \n\n five";
        let mut letters = Vec::new();
        for line in wrap(text, Face::Plain, 10.0, 40.0) {
            let width: f32 = line.iter().map(|&b| Face::Plain.width(b)).sum::<f32>() / 100.0;
            assert!(width <= 40.0, "{width}");
            letters.extend(line.into_iter().filter(|b| *b != b' '));
        }
        let all: Vec<u8> = text.bytes().filter(|b| !b.is_ascii_whitespace()).collect();
        assert_eq!(letters, all);
        assert_eq!(wrap("wide", Face::Plain, 10.0, 1.0).len(), 4);
        assert_eq!(wrap("", Face::Plain, 10.0, 40.0).len(), 1);
    }
}
