//! `stage`: cases, schema selection and code validity in files, without a registry.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use accession_app::{Question, StagedFile, Stager};
use clap::Args;

use crate::args::Arguments;
use crate::output::{Failure, line_of_file, say, thousands};

/// What `--help` says after the options.
pub const HELP: &str = "\
With --in each line is {\"id\": 1, \"in\": {\"site\": \"C509\", \"hist\": \"8500\"}}; its answer has id, result, schema, out, errors and \
path. A key that is missing or null is not supplied; \"\" is supplied and blank.
With --select each column is a key; an empty cell is not supplied, <blank> is supplied and blank. Added: n and schemas.
With --codes the columns are schema, key and value. Added: valid.
Answers that the input holds already are replaced. Rows keep their order; one that cannot be read stops everything, and \
nothing is written.

Example:
  accession stage --algorithm eod_public-3.3 --in cases.jsonl.gz --out staged.jsonl
  accession stage --algorithm tnm-2.1.zip --select tumors.csv --out schemas.csv
  accession stage --algorithm cs-02.05.50 --codes codes.csv --out checked.csv";

/// Stage files.
#[derive(Args)]
pub struct Stage {
    /// eod_public-3.3, tnm-2.1, cs-02.05.50, pediatric-1.3, or the .zip of an official release.
    #[arg(long, value_name = "NAME|FILE.zip")]
    algorithm: String,
    /// What to ask, and of which file.
    #[command(flatten)]
    input: Input,
    /// File to write; gzip when it ends in .gz. One that is there is replaced once the new one is whole.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// What tables mean by the current year; else this year.
    #[arg(long, value_name = "YYYY", value_parser = clap::value_parser!(u16).range(1800..=9999))]
    year_current: Option<u16>,
}

/// One of three questions.
#[derive(Args)]
#[group(required = true, multiple = false)]
struct Input {
    /// Cases to stage, JSON lines, plain or gzip.
    #[arg(long = "in", value_name = "CASES.jsonl")]
    cases: Option<PathBuf>,
    /// Tumors to find the schemas of, CSV, plain or gzip.
    #[arg(long, value_name = "TUMORS.csv")]
    select: Option<PathBuf>,
    /// Codes to check, CSV, plain or gzip.
    #[arg(long, value_name = "CODES.csv")]
    codes: Option<PathBuf>,
}

/// Answers a file.
pub fn run(arguments: &Arguments, args: &Stage) -> Result<(), Failure> {
    let stager = stager(&args.algorithm)?;
    let (question, from) = match (&args.input.cases, &args.input.select, &args.input.codes) {
        (Some(file), _, _) => (Question::Stage, file),
        (_, Some(file), _) => (Question::Select, file),
        (_, _, Some(file)) => (Question::Codes, file),
        _ => return Err(Failure::usage("one of --in, --select and --codes is needed")),
    };
    let shown = !arguments.quiet && !arguments.json && std::io::stderr().is_terminal();
    let progress = |rows: u64| {
        if shown {
            eprint!("\r\x1b[KStaging: {} rows", thousands(rows));
        }
    };
    let done = accession_app::stage(&stager, question, (from, &args.out), args.year_current, progress);
    if shown {
        eprint!("\r\x1b[K");
    }
    let done = done.map_err(|e| Failure::from(e).of_file(from))?;
    if arguments.json {
        line_of_file(&args.out, &done);
    } else {
        for_people(&args.out, &done);
    }
    Ok(())
}

fn stager(wanted: &str) -> Result<Stager, Failure> {
    if let Some(built_in) = Stager::named(wanted) {
        return Ok(built_in);
    }
    let path = Path::new(wanted);
    if !path.extension().is_some_and(|e| e.eq_ignore_ascii_case("zip")) {
        let known = Stager::built_in().join(", ");
        return Err(Failure::usage(format!("--algorithm is one of {known}, or the .zip of a release")));
    }
    Stager::read(path).map_err(|e| Failure::from(e).of_file(path))
}

fn for_people(file: &Path, done: &StagedFile) {
    say(format!("{}: {} rows by {}.", file.display(), thousands(done.rows), done.algorithm));
    for (outcome, n) in &done.counts {
        say(format!("  {outcome}: {}", thousands(*n)));
    }
}
