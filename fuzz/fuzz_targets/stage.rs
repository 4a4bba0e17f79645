//! Any keys and values as a case for each algorithm that the program brings with it.
//!
//! A case is lines of `key=value`. `#5=value` stands for the sixth input of the first schema that fits what stands above
//! it, so that the fuzzer comes to the tables without guessing keys.

#![no_main]

use libfuzzer_sys::fuzz_target;
use staging::{Workspace, facts};

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    for algorithm in facts::embedded() {
        let mut inputs: Vec<(&str, &str)> = Vec::new();
        for line in text.split('\n').take(100) {
            let (key, value) = line.split_once('=').unwrap_or((line, ""));
            let numbered = key.strip_prefix('#').and_then(|n| n.parse::<usize>().ok());
            let known = numbered.and_then(|n| Some(&*algorithm.select(&inputs).first()?.inputs().get(n)?.key));
            inputs.push((known.unwrap_or(key), value));
        }
        let mut room = Workspace::default();
        let verdict = algorithm.stage_in(&mut room, &inputs, 2026);
        let staged = algorithm.staged(&room, verdict);
        let alone = algorithm.stage(&inputs, 2026);
        assert_eq!((staged.outputs, staged.problems, staged.path), (alone.outputs, alone.problems, alone.path));
        for (key, value) in &inputs {
            algorithm.is_code_valid(alone.schema.unwrap_or("none"), key, value, 2026);
        }
    }
});
