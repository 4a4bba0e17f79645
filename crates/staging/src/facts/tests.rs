#![allow(clippy::unwrap_used)]

use super::*;
use crate::*;

/// Everything that a source can say, and values that would break lines if they were not escaped.
fn awkward() -> Source<'static> {
    let need = |name: &'static str, from, to| Need { name: name.into(), from, to };
    let path = |table: &'static str| PathSource { table: table.into(), ..PathSource::default() };
    let input = InputSource {
        key: "a\tb".into(),
        name: "Name, with\nline ends\r and \\e".into(),
        item: Some(400),
        xml_id: Some("".into()),
        table: Some("codes".into()),
        default: Some("{{x}}".into()),
        default_table: Some("codes".into()),
        used_for_staging: true,
        unit: Some("mm".into()),
        decimals: Some(1),
        needs: vec![need("SEER_REQUIRED", Some(2018), None), need("", Some(2028), Some(2025))],
    };
    let schema = SchemaSource {
        id: "one".into(),
        name: "One".into(),
        number: Some(7),
        selection: "codes".into(),
        discriminators: vec!["a".into(), "".into()],
        on_invalid: OnInvalid::FailWhenStaging,
        inputs: vec![input.clone(), InputSource { table: None, ..input.clone() }, input],
        outputs: vec![OutputSource {
            key: "a".into(),
            needs: vec![need("X", None, None)],
            ..Default::default()
        }],
        initial_context: vec![
            ("a".into(), None),
            ("b".into(), Some("".into())),
            ("".into(), Some("1".into())),
        ],
        mappings: vec![MappingSource {
            id: "m".into(),
            name: "M".into(),
            inclusion: vec![PathSource { input_mapping: vec![("a".into(), "b".into())], ..path("codes") }],
            exclusion: vec![path("")],
            initial_context: vec![],
            tables: vec![PathSource { output_mapping: vec![("in".into(), "".into())], ..path("codes") }],
        }],
    };
    let column = |key: &'static str, kind| ColumnSource { key: key.into(), name: "N".into(), kind };
    let codes = TableSource {
        id: "codes".into(),
        name: "#Codes".into(),
        columns: vec![column("a", ColumnKind::Input), column("e", ColumnKind::Endpoint)],
        cells: ["", "ERROR: a sentence", "ERROR", " ERROR :", "\\,\t", "VALUE:1"].map(Into::into).to_vec(),
        labels: vec!["".into(), "first\tterm".into(), "x".into()],
    };
    let alone = TableSource {
        id: "one column".into(),
        columns: vec![column("", ColumnKind::Input)],
        cells: vec!["".into(), "#".into(), "\r".into()],
        ..TableSource::default()
    };
    Source { id: "i".into(), version: "1".into(), schemas: vec![schema], tables: vec![codes, alone] }
}

#[test]
fn what_is_written_is_read_again_but_for_messages() {
    let mut source = awkward();
    let text = write(&source);
    without_messages(&mut source);
    assert_eq!(source.tables[0].cells[1], "ERROR");
    assert_eq!(source.tables[0].cells[2], "ERROR", "an input is no endpoint");
    assert_eq!(read("facts", &text).unwrap(), source);
    assert_eq!(read("facts", &text.replace('\n', "\r\n")).unwrap(), source, "checked out on Windows");
    assert_eq!(write(&source), text);
}

#[test]
fn a_damaged_line_is_named() {
    let text = write(&awkward());
    for (from, to, problem) in [
        ("facts\t1", "facts\t2", "form"),
        ("algorithm\t", "algorithmus\t", "nothing is known"),
        ("\tVALUE:1\tx", "\tVALUE:1", "the line is too short"),
        ("\tVALUE:1\tx", "", "a row has 1 cells"),
        ("\tVALUE:1\tx", "\tVALUE:1\tx\ty", "too long"),
        ("table\tone column", "table\tcodes", "stands behind"),
        ("\t400\t", "\tfour\t", "not a number"),
        ("inputs\ta\\tb", "inputs\tc", "nothing stands under the label"),
        ("\\\\,", "\\,", "backslash"),
        ("columns\tin\t\tN\n", "", "a row stands before any columns"),
        ("output\ta\t", "output\ta\ta\ta\t1\t\t\t\noutput\ta\t", "stands twice"),
    ] {
        assert!(text.contains(from), "{from:?} is in no line of\n{text}");
        let error = read("a file", &text.replacen(from, to, 1)).unwrap_err().to_string();
        assert!(error.starts_with("a file, line ") && error.contains(problem), "{from:?}: {error}");
    }
    assert!(read("a file", "").unwrap_err().to_string().contains("which algorithm"));
}

#[test]
fn every_embedded_file_is_read_and_compiled_and_says_what_it_is_called() {
    for (name, text) in embedded::FILES {
        let source = read(name, text).unwrap();
        assert_eq!(format!("{}-{}", source.id, source.version), name);
        assert_eq!(write(&source), text.replace("\r\n", "\n"), "{name} is not as it would be written");
        Algorithm::compile(source).unwrap();
    }
    let found: Vec<&str> = embedded().iter().map(Algorithm::id).collect();
    assert_eq!(found, ["cs", "tnm", "eod_public", "pediatric"]);
}

#[test]
fn no_sentence_of_a_release_is_among_the_facts() {
    for (name, text) in embedded::FILES {
        for table in read(name, text).unwrap().tables {
            for (row, label) in table.labels.iter().enumerate() {
                assert!(label.chars().count() <= 250, "{name}, {}, row {row}: {label}", table.id);
            }
            for cell in &table.cells {
                assert!(!cell.contains("ERROR:"), "{name}, {}: {cell}", table.id);
            }
        }
    }
}
