//! The one door to the diary file.

use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, TransactionBehavior};

use crate::StoreError;
use crate::backup::copy_pages;
use crate::place::Place;

/// The diary file, open.
#[derive(Debug)]
pub struct Store {
    place: Place,
    connection: Mutex<Connection>,
    writes: AtomicU64,
}

/// How the file stands. As long as it is the same, nobody wrote anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    by_others: i64,
    by_us: u64,
}

/// Which program writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// The window.
    Window,
    /// The command line.
    CommandLine,
    /// The background agent.
    Agent,
}

impl Actor {
    /// Returns the name it has in the table `change`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Window => "window",
            Self::CommandLine => "command-line",
            Self::Agent => "agent",
        }
    }
}

/// Who writes, when, and on behalf of which import.
#[derive(Debug, Clone, Copy)]
pub struct Context {
    /// Which program.
    pub actor: Actor,
    /// The instant stored as the time of the change.
    pub at: DateTime<Utc>,
    /// The run that brought it, for an import known before the transaction. See [`Writing::set_import`].
    pub import_id: Option<i64>,
}

/// What was written, by noun: the features that show one of them reload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noun {
    /// Nights, naps, tags.
    Diary,
    /// Routine sessions.
    Sessions,
    /// Rules, occurrences, notices, and what an experiment deals.
    Reminders,
    /// Routines of one's own.
    Routines,
    /// Settings and the answers of the first start.
    Settings,
}

/// The nouns a transaction touched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes(Vec<Noun>);

impl Changes {
    /// Adds a noun.
    pub fn add(&mut self, noun: Noun) {
        if !self.contains(noun) {
            self.0.push(noun);
        }
    }

    /// Tells whether a noun was touched.
    #[must_use]
    pub fn contains(&self, noun: Noun) -> bool {
        self.0.contains(&noun)
    }

    /// Lists the nouns in the order they were first touched.
    #[must_use]
    pub fn nouns(&self) -> &[Noun] {
        &self.0
    }
}

/// What a write returned, and what it touched.
#[derive(Debug, Clone)]
#[must_use = "tell the other programs what changed"]
pub struct Written<T> {
    /// What the closure returned.
    pub value: T,
    /// What it touched.
    pub changes: Changes,
}

/// A view of the diary that does not change while it is held.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'c> {
    connection: &'c Connection,
}

impl<'c> Reading<'c> {
    pub(crate) fn connection(&self) -> &'c Connection {
        self.connection
    }
}

/// A transaction under way. Reads see what it wrote.
#[derive(Debug)]
pub struct Writing<'c> {
    reading: Reading<'c>,
    context: Context,
    import_id: Cell<Option<i64>>,
    changes: RefCell<Changes>,
    pub(crate) batch: Cell<Option<i64>>,
}

impl<'c> Deref for Writing<'c> {
    type Target = Reading<'c>;
    fn deref(&self) -> &Reading<'c> {
        &self.reading
    }
}

impl Writing<'_> {
    /// Says that a noun was changed.
    pub fn touch(&self, noun: Noun) {
        self.changes.borrow_mut().add(noun);
    }

    /// Returns the instant of the change.
    #[must_use]
    pub fn at(&self) -> DateTime<Utc> {
        self.context.at
    }

    /// Returns who writes.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.context.actor
    }

    /// Says on behalf of which import the rest of the transaction writes, once its row is there.
    pub fn set_import(&self, import_id: i64) {
        self.import_id.set(Some(import_id));
    }

    /// Returns the import it writes for.
    #[must_use]
    pub fn import_id(&self) -> Option<i64> {
        self.import_id.get()
    }
}

impl Store {
    pub(crate) fn over(place: Place, connection: Connection) -> Self {
        Self { place, connection: Mutex::new(connection), writes: AtomicU64::new(0) }
    }

    /// Reads, with everything as it stood at the first look.
    ///
    /// # Errors
    /// Whatever the closure returns, or the database refusing to begin.
    pub fn read<T, E: From<StoreError>>(&self, look: impl FnOnce(&Reading<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut connection = self.lock();
        let transaction =
            connection.transaction_with_behavior(TransactionBehavior::Deferred).map_err(StoreError::from)?;
        look(&Reading { connection: &transaction })
    }

    /// Writes: the closure runs in one transaction, which is kept if it returns `Ok` and leaves no trace otherwise.
    ///
    /// # Errors
    /// Whatever the closure returns; [`StoreError::Busy`] after five seconds of another program's writing;
    /// [`StoreError::DiskFull`].
    pub fn write<T, E: From<StoreError>>(
        &self,
        context: &Context,
        act: impl FnOnce(&Writing<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        let mut connection = self.lock();
        let transaction =
            connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let writing = Writing {
            reading: Reading { connection: &transaction },
            context: *context,
            import_id: Cell::new(context.import_id),
            changes: RefCell::default(),
            batch: Cell::new(None),
        };
        let value = act(&writing)?;
        let changes = writing.changes.take();
        transaction.commit().map_err(StoreError::from)?;
        self.writes.fetch_add(1, Ordering::Relaxed);
        Ok(Written { value, changes })
    }

    /// Returns a number that changes whenever another program wrote to the file.
    ///
    /// # Errors
    /// The database refusing.
    pub fn data_version(&self) -> Result<i64, StoreError> {
        // Asked every half minute, so it is parsed once.
        Ok(self.lock().prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?)
    }

    /// Returns how the file stands. What is read afterwards is of this version or a later one.
    ///
    /// # Errors
    /// The database refusing.
    pub fn version(&self) -> Result<Version, StoreError> {
        Ok(Version { by_us: self.writes.load(Ordering::Relaxed), by_others: self.data_version()? })
    }

    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    /// Puts another diary in place of what is in the file.
    pub(crate) fn replace(&self, by: &Connection) -> Result<(), StoreError> {
        copy_pages(by, &mut self.lock())?;
        self.writes.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    /// Works on the connection itself, for what the file needs and no person asked for.
    pub(crate) fn tend<T>(&self, work: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        work(&self.lock())
    }

    /// A panic in another thread rolled its transaction back, so the connection is as good as before it.
    fn lock(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
