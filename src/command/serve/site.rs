//! What is served: a folder of pages, and how the last weaving went.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

/// The pages and their state, shared by all requests.
pub(super) struct Site {
    folder: PathBuf,
    state: Mutex<State>,
}

/// How the last weaving went.
#[derive(Clone)]
pub(super) struct State {
    /// Grows with each book that is woven, in this process and the ones after it.
    pub(super) version: u64,
    /// What is wrong.
    pub(super) failure: Option<String>,
    /// What the author should know.
    pub(super) notice: Option<String>,
}

impl Site {
    pub(super) fn new(folder: PathBuf) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        let now = now.unwrap_or_default().as_millis();
        let state = Mutex::new(State {
            version: now.try_into().unwrap_or(0),
            failure: None,
            notice: Some(
                "The claims are being proved, then the pages are woven …".into(),
            ),
        });
        Self { folder, state }
    }

    /// Where the pages stand.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn state(&self) -> State {
        self.open().clone()
    }

    /// New pages stand in the folder.
    pub(super) fn publish(&self) {
        let mut state = self.open();
        state.version += 1;
        state.failure = None;
    }

    /// There are no new pages, and why.
    pub(super) fn fail(&self, failure: String) {
        self.open().failure = Some(failure);
    }

    /// Tells the author something, or nothing more.
    pub(super) fn notify(&self, notice: Option<String>) {
        self.open().notice = notice;
    }

    /// Puts the folder `fresh` in the place of the pages, between two requests.
    pub(super) fn replace(&self, fresh: &Path) -> io::Result<()> {
        let _between = self.open();
        if self.folder.exists() {
            fs::remove_dir_all(&self.folder)?;
        }
        fs::rename(fresh, &self.folder)
    }

    /// What the file `path` of the book holds, read between two changes. A link does not lead out
    /// of the book.
    pub(super) fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let _between = self.open();
        let file = self.folder.join(path).canonicalize()?;
        if !file.starts_with(self.folder.canonicalize()?) {
            return Err(io::ErrorKind::NotFound.into());
        }
        fs::read(file)
    }

    fn open(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
