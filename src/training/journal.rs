//! The journal: the runs that are finished, while others still run.
//!
//! Each run is one line, written in one go when the run ends. If the program is killed, the journal
//! holds every finished run and at most one torn line at its end, without a line break, which is cut
//! off when the journal is opened again. A journal that starts with another header belongs to other
//! code or other data, and is begun anew.

use std::collections::HashMap;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// An open journal. No other process can open it.
#[derive(Debug)]
pub struct Journal {
    file: Mutex<File>,
    finished: HashMap<String, String>,
}

impl Journal {
    /// Opens the journal at `path`, or begins one.
    ///
    /// # Errors
    /// If the file cannot be opened, read or written, or if another process has it.
    pub fn open(path: &Path, header: &str) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        let mut file = options.read(true).append(true).create(true).open(path)?;
        file.try_lock().map_err(|error| match error {
            TryLockError::Error(error) => error,
            TryLockError::WouldBlock => {
                let what =
                    "another `why-relu train` is at work; wait for it or stop it";
                io::Error::new(io::ErrorKind::ResourceBusy, what)
            }
        })?;
        let mut text = Vec::new();
        file.read_to_end(&mut text)?;
        let whole = text
            .iter()
            .rposition(|&byte| byte == b'\n')
            .map_or(0, |at| at + 1);
        let text = String::from_utf8_lossy(&text[..whole]);
        let mut lines = text.lines();
        let mut finished = HashMap::new();
        if lines.next() == Some(header) {
            file.set_len(whole as u64)?;
            finished.extend(lines.filter_map(|line| {
                let (name, _) = line.split_once('\t')?;
                Some((name.to_owned(), line.to_owned()))
            }));
        } else {
            file.set_len(0)?;
            file.write_all(format!("{header}\n").as_bytes())?;
        }
        file.seek(io::SeekFrom::End(0))?;
        Ok(Self {
            file: Mutex::new(file),
            finished,
        })
    }

    /// The line of the run of that name, if it was finished when the journal was opened.
    #[must_use]
    pub fn finished(&self, name: &str) -> Option<&String> {
        self.finished.get(name)
    }

    /// Adds a line, whole or not at all.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn add(&self, line: &str) -> io::Result<()> {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let whole = file.metadata()?.len();
        file.write_all(format!("{line}\n").as_bytes())
            .or_else(|error| {
                // What a full disk took of the line would become the beginning of another thread's.
                file.set_len(whole)?;
                Err(error)
            })
    }
}
