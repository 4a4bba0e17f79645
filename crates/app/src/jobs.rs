//! Long work: each job in a thread of its own, with progress and cancel.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::JoinHandle;

use crate::session::guard;
use crate::views::{
    AuditExportReceipt, AuditVerdict, BackupReceipt, ExtractPreview, ExtractReceipt, ImportReport, JobView,
    KeysView, SubmissionPlan, SubmissionReceipt,
};
use crate::{App, Code, Error, WireError};

/// What a job leaves behind.
pub(crate) enum Outcome {
    Import(ImportReport),
    Plan(SubmissionPlan),
    Submission(SubmissionReceipt),
    Preview(ExtractPreview),
    Extract(ExtractReceipt),
    Verdict(AuditVerdict),
    AuditExport(AuditExportReceipt),
    Backup(BackupReceipt),
    Keys(KeysView),
}

/// A job's progress, shared between its thread and the session.
pub struct Progress {
    key: u32,
    kind: &'static str,
    done: AtomicU32,
    of: AtomicU32,
    note: Mutex<&'static str>,
    cancel: AtomicBool,
    ended: Mutex<Option<Result<Outcome, Error>>>,
    wake: Condvar,
}

impl Progress {
    fn new(key: u32, kind: &'static str) -> Self {
        Progress {
            key,
            kind,
            done: AtomicU32::new(0),
            of: AtomicU32::new(0),
            note: Mutex::new(""),
            cancel: AtomicBool::new(false),
            ended: Mutex::new(None),
            wake: Condvar::new(),
        }
    }

    /// The progress of work that nobody watches and nobody can stop.
    pub(crate) fn unseen() -> Self {
        Progress::new(0, "")
    }

    /// Begins a part of the work: what it is and how many units it has, 0 when that is not known.
    pub(crate) fn begin(&self, note: &'static str, of: u32) {
        *guard(&self.note) = note;
        self.done.store(0, Ordering::Relaxed);
        self.of.store(of, Ordering::Relaxed);
    }

    /// So many units are done; an error when a person has stopped the job.
    pub(crate) fn step(&self, done: u32) -> Result<(), Error> {
        self.done.store(done, Ordering::Relaxed);
        if self.cancel.load(Ordering::Relaxed) { Err(Error::cancelled()) } else { Ok(()) }
    }

    /// So many of so many units are done, of work that cannot be stopped any more.
    pub(crate) fn show(&self, done: u32, of: u32) {
        self.done.store(done, Ordering::Relaxed);
        self.of.store(of, Ordering::Relaxed);
    }

    fn view(&self) -> JobView {
        let ended = guard(&self.ended);
        let mut view = JobView {
            job: self.key.to_string(),
            kind: self.kind.to_owned(),
            state: "running".to_owned(),
            done: self.done.load(Ordering::Relaxed),
            of: self.of.load(Ordering::Relaxed),
            note: (*guard(&self.note)).to_owned(),
            error: None,
            import: None,
            plan: None,
            submission: None,
            preview: None,
            extract: None,
            verdict: None,
            audit_export: None,
            backup: None,
            keys: None,
        };
        match ended.as_ref() {
            None => {}
            Some(Err(error)) => {
                view.state = if error.code == Code::Cancelled { "cancelled" } else { "failed" }.to_owned();
                view.error = Some(error.on_the_wire());
            }
            Some(Ok(outcome)) => {
                view.state = "done".to_owned();
                match outcome {
                    Outcome::Import(report) => view.import = Some(report.clone()),
                    Outcome::Plan(plan) => view.plan = Some(plan.clone()),
                    Outcome::Submission(receipt) => view.submission = Some(receipt.clone()),
                    Outcome::Preview(preview) => view.preview = Some(preview.clone()),
                    Outcome::Extract(receipt) => view.extract = Some(receipt.clone()),
                    Outcome::Verdict(verdict) => view.verdict = Some(verdict.clone()),
                    Outcome::AuditExport(receipt) => view.audit_export = Some(receipt.clone()),
                    Outcome::Backup(receipt) => view.backup = Some(receipt.clone()),
                    Outcome::Keys(keys) => view.keys = Some(keys.clone()),
                }
            }
        }
        view
    }
}

type Running = (Arc<Progress>, Option<JoinHandle<()>>);

/// The jobs of this session.
#[derive(Default)]
pub(crate) struct Jobs(Mutex<Vec<Running>>);

/// How many ended jobs are remembered.
const REMEMBERED: usize = 50;

impl Jobs {
    /// Starts `work` in a thread of its own.
    pub(crate) fn start(
        &self,
        kind: &'static str,
        work: impl FnOnce(&Progress) -> Result<Outcome, Error> + Send + 'static,
    ) -> JobView {
        let mut jobs = guard(&self.0);
        let key = jobs.last().map_or(1, |(p, _)| p.key + 1);
        let progress = Arc::new(Progress::new(key, kind));
        let inside = Arc::clone(&progress);
        let handle = std::thread::spawn(move || {
            let run = AssertUnwindSafe(|| work(&inside));
            let outcome = catch_unwind(run)
                .unwrap_or_else(|_| Err(Error::bug("The job stopped by a defect. Nothing was changed.")));
            *guard(&inside.ended) = Some(outcome);
            inside.wake.notify_all();
        });
        if jobs.len() >= REMEMBERED {
            jobs.remove(0);
        }
        jobs.push((Arc::clone(&progress), Some(handle)));
        progress.view()
    }

    fn find(&self, key: &str) -> Result<Arc<Progress>, Error> {
        let jobs = guard(&self.0);
        let found = jobs.iter().find(|(p, _)| p.key.to_string() == key);
        found.map(|(p, _)| Arc::clone(p)).ok_or_else(|| Error::new(Code::NotFound, "There is no such job."))
    }

    pub(crate) fn view(&self, key: &str) -> Result<JobView, Error> {
        Ok(self.find(key)?.view())
    }

    pub(crate) fn views(&self) -> Vec<JobView> {
        guard(&self.0).iter().rev().map(|(p, _)| p.view()).collect()
    }

    pub(crate) fn cancel(&self, key: &str) -> Result<JobView, Error> {
        let progress = self.find(key)?;
        progress.cancel.store(true, Ordering::Relaxed);
        Ok(progress.view())
    }

    /// Whether a job of this kind runs.
    pub(crate) fn running(&self, kind: &str) -> bool {
        guard(&self.0).iter().any(|(p, _)| p.kind == kind && guard(&p.ended).is_none())
    }

    /// Stops every job but this one and waits until each has let go of its connection.
    pub(crate) fn stop_others(&self, mine: &Progress) {
        let mut others = Vec::new();
        for (progress, handle) in guard(&self.0).iter_mut().filter(|(p, _)| p.key != mine.key) {
            progress.cancel.store(true, Ordering::Relaxed);
            others.extend(handle.take());
        }
        for handle in others {
            // A job that panicked has already left its error behind.
            let _ = handle.join();
        }
    }

    /// Stops every job and waits until each has let go of its connection.
    pub(crate) fn stop_all(&self) {
        let mut jobs = std::mem::take(&mut *guard(&self.0));
        for (progress, _) in &jobs {
            progress.cancel.store(true, Ordering::Relaxed);
        }
        for (_, handle) in &mut jobs {
            if let Some(handle) = handle.take() {
                // A job that panicked has already left its error behind.
                let _ = handle.join();
            }
        }
    }
}

impl App {
    /// Waits for a job's end, showing its progress about ten times a second.
    pub fn wait(&self, job: &str, mut show: impl FnMut(&JobView)) -> Result<JobView, WireError> {
        let progress = self.0.jobs.find(job).map_err(|e| e.on_the_wire())?;
        loop {
            let ended = guard(&progress.ended);
            if ended.is_some() {
                break;
            }
            let pause = std::time::Duration::from_millis(100);
            drop(progress.wake.wait_timeout(ended, pause));
            show(&progress.view());
        }
        Ok(progress.view())
    }
}
