//! Files made to harm: refused quickly and in little memory, with a line and a way out.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

use std::io::{self, Read, Write};
use std::time::{Duration, Instant};

use flate2::write::GzEncoder;
use naaccr::Patient;
use naaccr::xml::{Counts, Fatal, Options, Reader, Source, UserDictionary, validate};

const ROOT: &str = r#"<NaaccrData baseDictionaryUri="http://naaccr.org/naaccrxml/naaccr-dictionary-260.xml" recordType="A" specificationVersion="1.8" xmlns="http://naaccr.org/naaccrxml" xmlns:o="http://other.org">"#;

/// `head`, then `unit` so many times, then `tail`: a file of any size that takes no memory here.
struct Repeated<'a> {
    head: &'a [u8],
    unit: &'a [u8],
    times: usize,
    tail: &'a [u8],
    within: usize,
}

fn repeated<'a>(head: &'a str, unit: &'a str, times: usize, tail: &'a str) -> Repeated<'a> {
    Repeated { head: head.as_bytes(), unit: unit.as_bytes(), times, tail: tail.as_bytes(), within: 0 }
}

impl Read for Repeated<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let mut filled = 0;
        while filled < buf.len() {
            let from: &[u8] = match (self.head.is_empty(), self.times) {
                (false, _) => self.head,
                (true, 0) => self.tail,
                (true, _) => &self.unit[self.within..],
            };
            let count = from.len().min(buf.len() - filled);
            if count == 0 {
                break;
            }
            buf[filled..filled + count].copy_from_slice(&from[..count]);
            filled += count;
            if !self.head.is_empty() {
                self.head = &self.head[count..];
            } else if self.times == 0 {
                self.tail = &self.tail[count..];
            } else {
                self.within += count;
                if self.within == self.unit.len() {
                    (self.within, self.times) = (0, self.times - 1);
                }
            }
        }
        Ok(filled)
    }
}

/// Peak memory of this process in kB; 0 where there is no /proc.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or("0");
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

/// Time that this thread has been on a processor, which other tests do not lengthen; wall time where there is no /proc.
fn spent(since: Instant) -> Duration {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = stat.split(' ').next().and_then(|n| n.parse().ok());
    nanoseconds.map_or_else(|| since.elapsed(), Duration::from_nanos)
}

fn within_bounds<T>(run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let before = spent(start);
    let result = run();
    let took = spent(start) - before;
    assert!(took < Duration::from_secs(2), "{took:?}");
    assert!(peak() < 256 * 1024, "{} kB", peak());
    result
}

fn refused(file: impl Read, says: &str) -> Fatal {
    let report = within_bounds(|| validate(file, &Options::default()));
    let fatal = report.fatal.unwrap_or_else(|| panic!("not refused, should say {says}"));
    assert!(fatal.message.contains(says), "{fatal}");
    assert!(!fatal.message.contains("aaaaaaaaaa"), "quotes a value: {fatal}");
    fatal
}

#[test]
fn many_attributes_are_refused() {
    let root = ROOT.trim_end_matches('>');
    let many: String = (0..200_000).map(|n| format!(" o:a{n}=\"\"")).collect();
    refused(format!("{root}{many}/>").as_bytes(), "longer than");
    let some: String = (0..100).map(|n| format!(" o:a{n}=\"\"")).collect();
    refused(format!("{root}{some}/>").as_bytes(), "more than 64 attributes");
    refused(
        format!("{ROOT}<Patient><Tumor><Item{}/>", some.replace("o:", "")).as_bytes(),
        "more than 32 attributes",
    );
}

#[test]
fn a_depth_of_a_million_is_refused() {
    refused(repeated("", "<a>", 1_000_000, ""), "NaaccrData");
    refused(repeated(ROOT, "<Patient>", 1_000_000, ""), "may not stand");
    refused(repeated(ROOT, "<o:a>", 1_000_000, ""), "deep");
}

#[test]
fn endless_values_names_and_extensions_are_refused() {
    let item = format!("{ROOT}\n<Patient>\n<Item naaccrId=\"nameLast\">");
    let fatal = refused(repeated(&item, "a", 100_000_000, "</Item></Patient></NaaccrData>"), "longer than");
    assert_eq!(fatal.line, 3);
    refused(repeated(&format!("{item}<![CDATA["), "a", 100_000_000, ""), "longer than");
    refused(repeated(&item, "&#97;", 20_000_000, ""), "longer than");
    refused(repeated(&format!("{item}&"), "a", 100_000_000, ""), "begins no reference");
    refused(repeated(&format!("{ROOT}<Patient><Item naaccrId=\""), "a", 100_000_000, ""), "longer than");
    refused(repeated(&format!("{ROOT}<Patient><"), "a", 100_000_000, ""), "longer than");
    refused(repeated(&format!("{ROOT}<o:a>"), "a", 100_000_000, ""), "longer than");
    refused(repeated(&format!("{ROOT}<o:a>"), "<o:b/>", 100_000_000, ""), "longer than");
}

#[test]
fn more_items_tumors_and_bytes_than_anyone_has_are_refused() {
    let items: String = (0..2_001).map(|n| format!("<Item naaccrId=\"own{n}\">1</Item>")).collect();
    refused(format!("{ROOT}<Patient>{items}</Patient></NaaccrData>").as_bytes(), "more than 2000 items");
    let empty = items.replace(">1<", "><");
    refused(format!("{ROOT}<Patient>{empty}</Patient></NaaccrData>").as_bytes(), "more than 2000 items");
    refused(repeated(&format!("{ROOT}<Patient>"), "<Tumor/>", 1_000_000, ""), "more than 10000 tumors");
    let text = format!("<Tumor><Item naaccrId=\"textRemarks\">{}</Item></Tumor>", "a".repeat(60_000));
    refused(repeated(&format!("{ROOT}<Patient>"), &text, 9_999, ""), "One patient holds more");
    let own = "a".repeat(300);
    refused(format!("{ROOT}<Patient><Item naaccrId=\"{own}\">1</Item>").as_bytes(), "too long");
}

#[test]
fn entity_bombs_and_outside_entities_are_refused() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY a \"&lol;&lol;\">]>\n";
    assert_eq!(refused(format!("{bomb}{ROOT}&a;").as_bytes(), "DOCTYPE").line, 2);
    let outside = "<!DOCTYPE foo [<!ENTITY xxe SYSTEM \"file:///etc/hostname\">]>";
    refused(format!("{outside}{ROOT}&xxe;").as_bytes(), "DOCTYPE");
}

#[test]
fn long_comments_and_white_space_pass_without_memory() {
    let body = "--><Patient/></NaaccrData>";
    let report = within_bounds(|| {
        validate(repeated(&format!("{ROOT}<!--"), "a", 50_000_000, body), &Options::default())
    });
    assert!(report.valid, "{report:?}");
    let report = within_bounds(|| {
        validate(repeated(ROOT, " \n", 10_000_000, "<Patient/></NaaccrData>"), &Options::default())
    });
    assert!(report.valid, "{report:?}");
}

#[test]
fn a_gzip_bomb_is_refused_by_its_content() {
    let mut bomb = GzEncoder::new(Vec::new(), flate2::Compression::fast());
    bomb.write_all(ROOT.as_bytes()).unwrap();
    bomb.write_all(b"<Patient><Item naaccrId=\"nameLast\">").unwrap();
    for _ in 0..100 {
        bomb.write_all(&[b'a'; 1_000_000]).unwrap();
    }
    let bomb = bomb.finish().unwrap();
    refused(Source::new(&bomb[..]).unwrap(), "longer than");
}

#[test]
fn a_large_file_takes_little_memory_and_every_cut_of_a_small_one_is_told() {
    let patient = "<Patient><Item naaccrId=\"nameLast\">Invented</Item><Tumor><Item naaccrId=\"primarySite\">C504</Item></Tumor></Patient>\n";
    let mut reader =
        Reader::open(repeated(ROOT, patient, 300_000, "</NaaccrData>"), &Options::default()).unwrap();
    let mut one = Patient::default();
    while reader.read_patient(&mut one).unwrap() {}
    assert_eq!(reader.counts(), Counts { patients: 300_000, tumors: 300_000, items: 600_000 });
    assert_eq!(reader.patient_line(), 300_000);
    assert!(peak() < 256 * 1024);

    let whole = format!("{ROOT}\n{patient}<!-- c --></NaaccrData>");
    for cut in 0..whole.len() {
        let report = validate(&whole.as_bytes()[..cut], &Options::default());
        assert!(report.fatal.is_some(), "cut at {cut}");
        let spoilt = [&whole.as_bytes()[..cut], b"\xff", &whole.as_bytes()[cut..]].concat();
        let report = validate(&spoilt[..], &Options::default());
        assert!(report.fatal.is_some(), "spoilt at {cut}");
    }
}

#[test]
fn reading_on_after_a_fatal_gives_the_same_fatal() {
    let file = format!("{ROOT}<Patient/><Patien/>");
    let mut reader = Reader::open(file.as_bytes(), &Options::default()).unwrap();
    assert!(reader.next_patient().unwrap().is_some());
    let first = reader.next_patient().unwrap_err();
    assert_eq!(reader.next_patient().unwrap_err(), first);
}

#[test]
fn a_source_that_fails_says_why_and_where() {
    struct Failing;
    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("the network drive went away"))
        }
    }
    let file = format!("{ROOT}\n<Patient/>\n");
    let fatal = refused(file.as_bytes().chain(Failing), "the network drive went away");
    assert_eq!(fatal.line, 3);
}

#[test]
fn no_message_quotes_a_patient() {
    for value in [
        "Secretname & Sons; Inc",
        "a &Secretname; b",
        "a </Secretname> b",
        "a <Secretname> b",
        "a <Secretname b",
        "Secretname\u{1}",
        "Secretname]]>",
        " Secretname",
        "Secretname ",
        "Secretname, far too long for the forty characters of a last name",
        "<![CDATA[Secretname",
    ] {
        for level in ["Tumor", "Patient"] {
            let item =
                format!("<Item naaccrId=\"nameLast\">{value}</Item><Item naaccrId=\"own\">{value}</Item>");
            let file = match level {
                "Tumor" => format!("{ROOT}<Patient><Tumor>{item}</Tumor></Patient></NaaccrData>"),
                _ => format!("{ROOT}<Patient>{item}</Patient></NaaccrData>"),
            };
            let report = validate(file.as_bytes(), &Options::default());
            assert!(!report.valid, "{value}");
            assert!(!format!("{report:?}").contains("ecretname"), "{report:?}");
        }
    }
}

#[test]
fn small_things_in_great_number_are_refused_or_streamed() {
    // Twenty million items of one byte, each with a problem, would be gigabytes of memory.
    let items: String = (0..1_999).map(|n| format!("<Item naaccrId=\"own{n}\">1</Item>")).collect();
    let tumor = format!("<Tumor>{items}</Tumor>");
    refused(repeated(&format!("{ROOT}<Patient>"), &tumor, 10_000, ""), "One patient holds more");
    let ids: Vec<&str> = naaccr::standard::all().map(|item| item.id()).collect();
    let known: String = ids.iter().map(|id| format!("\n<Item naaccrId=\"{id}\"> </Item>")).collect();
    let tumor = format!("<Tumor>{known}</Tumor>");
    refused(repeated(&format!("{ROOT}<Patient>"), &tumor, 10_000, ""), "One patient holds more");
    // Items without a value are nothing, however many tumors have them.
    let empty = format!("<Tumor>{}</Tumor>", known.replace("> <", "><"));
    let root = format!("{ROOT}<Patient>");
    let many = repeated(&root, &empty, 300, "</Patient></NaaccrData>");
    assert!(within_bounds(|| validate(many, &Options::default())).valid);

    let end = "</NaaccrData>";
    let patients =
        within_bounds(|| validate(repeated(ROOT, "<Patient/>", 1_000_000, end), &Options::default()));
    assert!(patients.valid && patients.counts.patients == 1_000_000);
    let bad = "<Patient><Tumor><Item naaccrId=\"nameLast\"> </Item></Tumor></Patient>";
    let problems = within_bounds(|| validate(repeated(ROOT, bad, 100_000, end), &Options::default()));
    assert_eq!((problems.error_count, problems.errors.len()), (100_000, naaccr::xml::KEPT_PROBLEMS));
    let instructions = repeated(ROOT, "<?p p?><!---->", 1_000_000, end);
    assert!(within_bounds(|| validate(instructions, &Options::default())).valid);
}

#[test]
fn zero_bytes_and_other_encodings_are_refused() {
    let value = format!("{ROOT}<Patient><Item naaccrId=\"nameLast\">\0</Item></Patient></NaaccrData>");
    refused(value.as_bytes(), "control character");
    refused(repeated("", "\0", 100_000_000, ""), "");
    refused(repeated(ROOT, "\0", 100_000_000, ""), "");
    refused(
        repeated(&format!("{ROOT}<Patient><Item naaccrId=\"nameLast\">"), "\0", 100_000_000, ""),
        "longer than",
    );
    for big in [true, false] {
        let text = format!("\u{feff}{ROOT}<Patient/></NaaccrData>");
        let utf16 = text.encode_utf16().flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() });
        let utf16: Vec<u8> = utf16.collect();
        refused(&utf16[..], "UTF-16");
        refused(&utf16[2..], "UTF-16");
    }
}

#[test]
fn dictionaries_without_end_are_refused() {
    let uris: String = (0..20_000).map(|n| format!("{n} ")).collect();
    let root = ROOT.replace("recordType", &format!("userDictionaryUri=\"{uris}\" recordType"));
    refused(root.as_bytes(), "");
    let uris: String = (0..9_000).map(|n| format!("{n} ")).collect();
    let root = ROOT.replace("recordType", &format!("userDictionaryUri=\"{uris}\" recordType"));
    refused(root.as_bytes(), "user dictionaries");

    let dictionary = |uri: &str, from: usize, count: usize| {
        let item = |n| {
            format!(
                "<ItemDef naaccrId=\"own{n}\" naaccrNum=\"{n}\" length=\"1\" parentXmlElement=\"Tumor\"/>"
            )
        };
        let items: String = (from..from + count).map(item).collect();
        format!(
            "<NaaccrDictionary dictionaryUri=\"{uri}\" specificationVersion=\"1.8\"><ItemDefs>{items}</ItemDefs></NaaccrDictionary>"
        )
    };
    let parse = |text: String| within_bounds(|| UserDictionary::parse(text.as_bytes()));
    let fatal = parse(dictionary("a", 100_000, 100_000)).unwrap_err();
    assert!(fatal.message.contains("more than 10000 items"), "{fatal}");
    let two = vec![
        parse(dictionary("a", 100_000, 6_000)).unwrap(),
        parse(dictionary("b", 200_000, 6_000)).unwrap(),
    ];
    let root = ROOT.replace("recordType", "userDictionaryUri=\"a b\" recordType");
    let options = Options { dictionaries: two, ..Options::default() };
    let fatal = within_bounds(|| validate(root.as_bytes(), &options)).fatal.unwrap();
    assert!(fatal.message.contains("10000 items together"), "{fatal}");
}

#[test]
fn bombs_of_zeros_and_of_comments_are_short() {
    let bomb = |unit: &[u8], times: usize| {
        let mut bomb = GzEncoder::new(Vec::new(), flate2::Compression::fast());
        bomb.write_all(ROOT.as_bytes()).unwrap();
        for _ in 0..times {
            bomb.write_all(unit).unwrap();
        }
        bomb.finish().unwrap()
    };
    let zeros = bomb(&[0; 1 << 20], 64);
    refused(Source::new(&zeros[..]).unwrap(), "Text stands");
    let text = bomb(&[b'a'; 1 << 20], 64);
    refused(Source::new(&text[..]).unwrap(), "Text stands");
    let patients = bomb("<Patient/>".repeat(100_000).as_bytes(), 10);
    refused(Source::new(&patients[..]).unwrap(), "cut off");
}

#[test]
fn an_id_with_zero_bytes_behind_it_is_not_the_id() {
    for zeros in ["\0", "\0\0\0", "\0\0\0\0\0\0\0\0\0"] {
        for id in ["sequenceNumberCentral", "race1"] {
            let item = format!("{ROOT}<Patient><Tumor><Item naaccrId=\"{id}{zeros}\">01</Item>");
            refused(format!("{item}</Tumor></Patient></NaaccrData>").as_bytes(), "control character");
        }
    }
}

#[test]
fn where_a_window_ends_changes_nothing() {
    let far = format!("a & b {}; c", "d".repeat(100));
    for text in ["]]>", "\u{ffff}\n\u{1}", "&#0;", "a &amp b", &far, "\r\n\r]]\r>", "é]]>😀", "<!-- -- -->"]
    {
        for shift in 0..200 {
            let space = "a".repeat(shift);
            let file = format!(
                "{ROOT}\n<Patient><Item naaccrId=\"nameFirst\">{space}{text}</Item></Patient></NaaccrData>"
            );
            let large = validate(file.as_bytes(), &Options::default());
            let mut options = Options::default();
            options.limits.window = 64;
            assert_eq!(validate(file.as_bytes(), &options), large, "{text:?} behind {shift}");
        }
    }
}
