//! The arguments, and with them the help texts.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// The cancer registry on one desk, without its window.
///
/// The pass phrase comes from the environment variable ACCESSION_PASSPHRASE or from a prompt,
/// a new one from ACCESSION_NEW_PASSPHRASE or a prompt; never from an argument.
#[derive(Parser)]
#[command(name = "accession", version, max_term_width = 100)]
pub struct Arguments {
    /// Folder of the registry; else ACCESSION_REGISTRY, else the user's own.
    #[arg(long, global = true, value_name = "DIR", env = "ACCESSION_REGISTRY")]
    pub registry: Option<PathBuf>,
    /// Login of who opens the registry; may be left out when one person only can.
    #[arg(long, global = true, value_name = "LOGIN", env = "ACCESSION_USER")]
    pub user: Option<String>,
    /// Key file, for those who have one beside their pass phrase.
    #[arg(long, global = true, value_name = "FILE", env = "ACCESSION_KEY_FILE")]
    pub key_file: Option<PathBuf>,
    /// Print results as JSON.
    #[arg(long, global = true)]
    pub json: bool,
    /// Print no progress.
    #[arg(long, short, global = true)]
    pub quiet: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Create a registry in a folder.
    #[command(
        after_help = "Example:\n  ACCESSION_PASSPHRASE='…' accession init --registry ~/reg --name 'St. Brendan' --user 'M. Okafor'"
    )]
    Init(Init),
    /// Import a NAACCR file (XML or fixed-column, plain or .gz), converted to the registry's version: all of it, or nothing.
    #[command(after_help = "Example:\n  accession import --registry ~/reg --dry-run hospital.xml.gz")]
    Import(Import),
    /// List abstracts.
    #[command(after_help = "Example:\n  accession list --registry ~/reg --status incomplete smith dx:2024")]
    List(List),
    /// Show one abstract, every item with its meaning.
    #[command(after_help = "Example:\n  accession show --registry ~/reg 17")]
    Show(Show),
    /// Begin an abstract; numbers are given by the program.
    #[command(
        after_help = "Example:\n  accession new --registry ~/reg nameLast=Quist nameFirst=Ada dateOf1stContact=20260310"
    )]
    New(New),
    /// Amend items of an abstract; the old values stay in its history.
    #[command(
        after_help = "Example:\n  accession amend --registry ~/reg 17 laterality=2 grade= --reason 'pathology addendum'"
    )]
    Amend(Amend),
    /// Mark an abstract complete; refused while errors or blank required items stand in the way.
    #[command(after_help = "Example:\n  accession complete --registry ~/reg 17")]
    Complete(Complete),
    /// Record a follow-up contact for all tumors of a patient.
    #[command(
        after_help = "Example:\n  accession contact --registry ~/reg 9 --date 3/15/2026 --vital-status 1 --source 2"
    )]
    Contact(Contact),
    /// Build a submission file and record it as sent.
    #[command(
        after_help = "Example:\n  accession submit --registry ~/reg --profile generic-state-monthly --out outbox"
    )]
    Submit(Submit),
    /// Make a de-identified extract: CSV, codebook, manifest.
    #[command(
        after_help = "Example:\n  accession extract --registry ~/reg --project colon-2020 --requester 'Dr. Ames' --site C18 --out research"
    )]
    Extract(Extract),
    /// Check NAACCR files against their dictionary; exit code 1 when any is invalid.
    #[command(
        after_help = "Example:\n  accession validate --json --dictionary state.xml file1.xml file2.xml.gz"
    )]
    Validate(Validate),
    /// Read a NAACCR file and write it again in canonical form, losing nothing.
    #[command(after_help = "Example:\n  accession rewrite in.xml.gz out.xml")]
    Rewrite(Rewrite),
    /// Convert a NAACCR file to another version of the standard, and list every value that was changed.
    #[command(
        after_help = "The list of changes holds patients' values: keep it as safe as the file itself.\n\nExample:\n  accession convert --to 260 --dictionary state.xml hospital-2018.txt.gz hospital-2026.xml"
    )]
    Convert(Convert),
    /// Stage files of cases by a staging algorithm, select schemas, or check codes; no registry is needed.
    #[command(after_help = crate::stage::HELP)]
    Stage(crate::stage::Stage),
    /// Staging algorithms of a registry: install an official release, list them, take one out of force.
    #[command(
        subcommand,
        after_help = "Example:\n  accession content add --registry ~/reg eod_public-3.3.zip\n  accession content list --registry ~/reg\n  accession content remove --registry ~/reg eod_public-3.3"
    )]
    Content(crate::content::Content),
    /// User dictionaries: look at one, install it in a registry, list them, retire them.
    #[command(
        subcommand,
        after_help = "Example:\n  accession dictionary check state-2026.xml\n  accession dictionary add --registry ~/reg state-2026.xml\n  accession dictionary list --registry ~/reg\n  accession dictionary retire --registry ~/reg https://example.org/state-2026.xml"
    )]
    Dictionary(Dictionary),
    /// The audit trail: verify it, list it, export it for an outsider, choose where it is anchored.
    #[command(
        subcommand,
        after_help = "Example:\n  accession audit verify --registry ~/reg --anchor /mnt/worm/accession-1f2e3d4c.anchor\n  accession audit check trail.jsonl"
    )]
    Audit(crate::audit::Audit),
    /// Account for the disclosures of a patient's records (45 CFR 164.528), six years back.
    #[command(after_help = "Example:\n  accession disclosures 17 --out disclosures.pdf --registry ~/reg")]
    Disclosures(crate::audit::Disclosures),
    /// People: list them, add one, change a role, shut somebody out, give or change a pass phrase.
    #[command(
        subcommand,
        after_help = "Example:\n  accession user list --registry ~/reg\n  ACCESSION_NEW_PASSPHRASE='…' accession user add r.quist --name 'R. Quist' --role registrar --registry ~/reg\n  accession user passwd --registry ~/reg --user r.quist"
    )]
    User(crate::people::User),
    /// Keys: who can open the registry, recovery key, key files, change of the data key.
    #[command(
        subcommand,
        after_help = "Example:\n  accession keys status --registry ~/reg\n  accession keys recovery --registry ~/reg --sheet /media/safe\n  accession keys rotate --registry ~/reg --reason 'R. Quist has left'"
    )]
    Keys(crate::keys::Keys),
    /// Backups: make, list, verify and rehearse them, and say when they are due.
    #[command(
        subcommand,
        after_help = "Example:\n  accession backup settings --registry ~/reg --folder /mnt/backup\n  accession backup now --registry ~/reg\n  accession backup rehearse --registry ~/reg"
    )]
    Backup(crate::backup::Backup),
    /// Put a backup in the place of the registry; what it replaces is kept beside it.
    #[command(
        after_help = "The pass phrase is that of the backup's day. It works where the registry cannot be opened, and in an empty folder.\n\nExample:\n  accession restore --registry ~/reg /mnt/backup/accession-backup-20261122T140312Z-0a1b2c3d --reason 'disk failure'"
    )]
    Restore(crate::backup::Restore),
    /// Copy what can be read of a damaged registry into a new one; exit code 1 when anything was lost.
    #[command(after_help = "Example:\n  accession salvage --registry ~/reg --out ~/reg-salvaged")]
    Salvage(crate::backup::Salvage),
    /// Fill a registry with invented patients, the same for the same seed and day.
    #[command(
        after_help = "Example:\n  ACCESSION_PASSPHRASE='…' accession demo --registry /tmp/demo --patients 2000 --seed 7"
    )]
    Demo(Demo),
    /// Check the registry: engine, settings, every page, sums.
    #[command(after_help = "Example:\n  accession doctor --registry ~/reg")]
    Doctor,
    /// Measure this machine: import, search, opening and saving an abstract.
    #[command(after_help = "Example:\n  accession bench --tumors 100000")]
    Bench(Bench),
}

/// How much work a new pass phrase costs.
#[derive(Clone, Copy, ValueEnum)]
pub enum Cost {
    /// 256 MiB, about a second.
    Standard,
    /// 64 MiB, the floor: for tests and small machines.
    Floor,
}

/// Create a registry.
#[derive(Args)]
pub struct Init {
    /// Name of the registry.
    #[arg(long, default_value = "Cancer registry")]
    pub name: String,
    /// Your name, as it stands beside amendments.
    #[arg(long, default_value = "registrar")]
    pub user: String,
    /// Facility number (item 540).
    #[arg(long, default_value = "")]
    pub facility: String,
    /// State, two letters; profiles that take own residents only need it.
    #[arg(long)]
    pub state: Option<String>,
    /// Work that the pass phrase costs.
    #[arg(long, value_enum, default_value = "standard")]
    pub key_cost: Cost,
}

/// Import a file.
#[derive(Args)]
pub struct Import {
    /// The file.
    pub file: PathBuf,
    /// Read and account for everything, write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// For cases that differ: take the file's values, or keep ours.
    #[arg(long, value_parser = ["take", "keep"], default_value = "take")]
    pub on_changed: String,
    /// Status of new cases; auto: complete when the date of completion is filled.
    #[arg(long, value_parser = ["auto", "complete", "incomplete"], default_value = "auto")]
    pub status: String,
}

/// List abstracts.
#[derive(Args)]
pub struct List {
    /// Words: beginnings of names, numbers, codes; `dx:2024`, `site:C50`, `class:00-22` narrow.
    pub words: Vec<String>,
    /// The same, as one text.
    #[arg(long, value_name = "T")]
    pub text: Option<String>,
    /// incomplete, complete or sent.
    #[arg(long, value_parser = ["incomplete", "complete", "sent"])]
    pub status: Option<String>,
    /// Rows at most.
    #[arg(long, default_value_t = 50)]
    pub limit: u32,
    /// First row, from 0.
    #[arg(long, default_value_t = 0)]
    pub offset: u32,
}

/// Show an abstract.
#[derive(Args)]
pub struct Show {
    /// Tumor key, as `list` prints it, or an accession number.
    pub tumor: String,
    /// Print what was amended, by whom and why, too.
    #[arg(long)]
    pub history: bool,
}

/// Begin an abstract.
#[derive(Args)]
pub struct New {
    /// Items as `id=value`.
    #[arg(value_name = "ITEM=VALUE", required = true)]
    pub items: Vec<String>,
    /// Key of a patient who is in the registry; else a new one.
    #[arg(long)]
    pub patient: Option<String>,
}

/// Amend an abstract.
#[derive(Args)]
pub struct Amend {
    /// Tumor key.
    pub tumor: String,
    /// Items as `id=value`; `id=` makes it blank.
    #[arg(value_name = "ITEM=VALUE", required = true)]
    pub items: Vec<String>,
    /// Why.
    #[arg(long, default_value = "")]
    pub reason: String,
}

/// Complete an abstract.
#[derive(Args)]
pub struct Complete {
    /// Tumor key.
    pub tumor: String,
}

/// Record a contact.
#[derive(Args)]
pub struct Contact {
    /// Patient key, as `show` prints it.
    pub patient: String,
    /// Date of the contact or of death: 20260315, 3/15/2026, 202603, 2026, t.
    #[arg(long)]
    pub date: String,
    /// Vital status: 1 alive, 0 dead.
    #[arg(long, value_parser = ["0", "1"])]
    pub vital_status: String,
    /// Follow-up source (item 1790).
    #[arg(long, default_value = "")]
    pub source: String,
    /// Cancer status (item 1770) of every tumor; left as it is when not given.
    #[arg(long, default_value = "")]
    pub cancer_status: String,
    /// Cause of death (item 1910).
    #[arg(long, default_value = "")]
    pub cause_of_death: String,
    /// Note; never transmitted.
    #[arg(long, default_value = "")]
    pub note: String,
}

/// Build a submission.
#[derive(Args)]
pub struct Submit {
    /// Profile.
    #[arg(long, default_value = "generic-state-monthly")]
    pub profile: String,
    /// Folder for the file; it is made when missing.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub out: PathBuf,
    /// Say what would go and what is held back; write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Build the file and leave open whether it was sent.
    #[arg(long)]
    pub draft: bool,
}

/// Make an extract.
#[derive(Args)]
pub struct Extract {
    /// Profile.
    #[arg(long, default_value = "safe-harbor")]
    pub profile: String,
    /// Project; patients get ids of this project's own.
    #[arg(long, default_value = "unnamed")]
    pub project: String,
    /// Who asked for it.
    #[arg(long, default_value = "not named")]
    pub requester: String,
    /// IRB or agreement number.
    #[arg(long, default_value = "")]
    pub approval: String,
    /// First year of diagnosis.
    #[arg(long)]
    pub year_from: Option<u32>,
    /// Last year of diagnosis.
    #[arg(long)]
    pub year_to: Option<u32>,
    /// Primary sites: C50, C180-C189; may be repeated.
    #[arg(long)]
    pub site: Vec<String>,
    /// Only complete cases.
    #[arg(long)]
    pub complete_only: bool,
    /// Blank quasi-identifiers of small classes until the limit holds.
    #[arg(long)]
    pub suppress: bool,
    /// Write one archive under a key of its own (AES-256), which is printed once and kept nowhere.
    #[arg(long)]
    pub encrypt: bool,
    /// Folder for the files; it is made when missing.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub out: PathBuf,
}

/// How files are read.
#[derive(Args)]
pub struct Read {
    /// User dictionary; may be repeated.
    #[arg(long, value_name = "FILE")]
    pub dictionary: Vec<PathBuf>,
    /// Take user dictionaries that break rules of the standard, as published ones do.
    #[arg(long)]
    pub lenient: bool,
    /// Do not insist on namespaces.
    #[arg(long)]
    pub relaxed: bool,
    /// Foreign namespace that files may use; may be repeated. Any that a file declares, when none is given.
    #[arg(long, value_name = "PREFIX=URI", value_parser = pair)]
    pub namespace: Vec<(String, String)>,
    /// Files are in Windows-1252, as fixed-column ones often are, and not in UTF-8.
    #[arg(long)]
    pub windows_1252: bool,
}

fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((prefix, uri)) if !prefix.is_empty() && !uri.is_empty() => {
            Ok((prefix.to_owned(), uri.to_owned()))
        }
        _ => Err("it is PREFIX=URI".to_owned()),
    }
}

/// What to do with items that no dictionary knows.
#[derive(Clone, Copy, ValueEnum)]
pub enum Strange {
    /// Report them; they are kept.
    Error,
    /// Leave them out without a word.
    Ignore,
    /// Keep them without a word.
    Keep,
}

/// What to do with values that are longer than their items.
#[derive(Clone, Copy, ValueEnum)]
pub enum Long {
    /// Stop; nothing is ever cut off.
    Stop,
    /// Leave the value out and list it.
    Drop,
    /// Write it whole: the file is handed on with its problems.
    Keep,
}

/// Check files.
#[derive(Args)]
pub struct Validate {
    /// The files.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// How to read them.
    #[command(flatten)]
    pub read: Read,
    /// Items that no dictionary knows.
    #[arg(long, value_enum, default_value = "error")]
    pub unknown: Strange,
}

/// Rewrite a file.
#[derive(Args)]
pub struct Rewrite {
    /// File to read, plain or gzip.
    pub input: PathBuf,
    /// File to write; gzip when it ends in .gz. One that is there is replaced once the new one is whole.
    pub output: PathBuf,
    /// How to read it.
    #[command(flatten)]
    pub read: Read,
    /// Items that no dictionary knows.
    #[arg(long, value_enum, default_value = "keep")]
    pub unknown: Strange,
    /// Values that are longer than their items.
    #[arg(long, value_enum, default_value = "stop")]
    pub too_long: Long,
    /// Value of timeGenerated; else the file's own.
    #[arg(long)]
    pub time_generated: Option<String>,
}

/// Convert a file.
#[derive(Args)]
pub struct Convert {
    /// File to read: XML or fixed-column, plain or gzip.
    pub input: PathBuf,
    /// File to write; gzip when it ends in .gz. One that is there is replaced once the new one is whole.
    pub output: PathBuf,
    /// NAACCR version of the new file.
    #[arg(long, value_name = "VERSION", default_value_t = accession_app::CURRENT)]
    pub to: u16,
    /// Items that the new version does not have: remove them (they are listed) or keep them.
    #[arg(long, value_enum, default_value = "remove")]
    pub retired: Gone,
    /// Shape of the new file.
    #[arg(long, value_enum, default_value = "xml")]
    pub format: Shape,
    /// List of changes, one JSON object a line; else the new file's name and .changes.jsonl, when there is any change.
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// How to read it.
    #[command(flatten)]
    pub read: Read,
    /// Values that are longer than their items in the new version.
    #[arg(long, value_enum, default_value = "stop")]
    pub too_long: Long,
    /// Value of timeGenerated; else the file's own.
    #[arg(long)]
    pub time_generated: Option<String>,
}

/// What becomes of items that a version does not have.
#[derive(Clone, Copy, ValueEnum)]
pub enum Gone {
    /// Remove them, listed.
    Remove,
    /// Keep them, listed.
    Keep,
}

/// Shape of a file.
#[derive(Clone, Copy, ValueEnum)]
pub enum Shape {
    /// NAACCR XML.
    Xml,
    /// Fixed columns, which versions 14 to 18 have.
    Flat,
}

/// User dictionaries.
#[derive(Subcommand)]
pub enum Dictionary {
    /// Install a dictionary in a registry: its items appear in the form, in the search and in exports.
    #[command(after_help = "Example:\n  accession dictionary add --registry ~/reg state-2026.xml")]
    Add {
        /// The dictionary.
        file: PathBuf,
        /// Refuse it when it breaks any rule of the standard; else such rules are kept as its warnings.
        #[arg(long)]
        strict: bool,
    },
    /// List the dictionaries of a registry.
    #[command(after_help = "Example:\n  accession dictionary list --registry ~/reg")]
    List,
    /// Retire a dictionary; values of its items stay in the documents.
    #[command(
        after_help = "Example:\n  accession dictionary retire --registry ~/reg https://example.org/state-2026.xml"
    )]
    Retire {
        /// URI of the dictionary, as `list` prints it.
        uri: String,
        /// Put it in force again instead.
        #[arg(long)]
        undo: bool,
    },
    /// Say what is wrong with a dictionary, without a registry; exit code 1 when anything is.
    #[command(after_help = "Example:\n  accession dictionary check state-2026.xml")]
    Check {
        /// The dictionary.
        file: PathBuf,
    },
}

/// Invent patients.
#[derive(Args)]
pub struct Demo {
    /// How many patients.
    #[arg(long, default_value_t = 2000)]
    pub patients: u64,
    /// Seed.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Day up to which the histories go, YYYYMMDD; else today.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    /// Work that the pass phrase of a new registry costs.
    #[arg(long, value_enum, default_value = "standard")]
    pub key_cost: Cost,
}

/// Measure.
#[derive(Args)]
pub struct Bench {
    /// How many tumors, about.
    #[arg(long, default_value_t = 10_000)]
    pub tumors: u64,
    /// Where the scratch registry is made; else the system's temporary folder.
    #[arg(long, value_name = "DIR")]
    pub scratch: Option<PathBuf>,
    /// A NAACCR XML file to import too.
    #[arg(long, value_name = "FILE")]
    pub file: Option<PathBuf>,
}
