//! Where the commands meet the diary: it is opened at the first command, and used by one command at a time.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use drowse_app::about::AboutView;
use drowse_app::diary::Refusal;
use drowse_app::tonight::Opening;
use drowse_app::{Actor, App, AppError};
use drowse_host::socket::{Noun, quit_agent, tell_changed};
use drowse_host::start_other::{diagnose, open_window, show_test_reminder};
use drowse_host::{SystemClock, autostart};
use tauri::{AppHandle, Runtime};

use crate::agent::Agent;
use crate::door;

/// How often the window looks whether another program wrote without saying so.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// Tells the page what changed.
type TellPage = Box<dyn Fn(&[Noun]) + Send + Sync>;

/// The diary of this window, and what is needed to open it.
#[derive(Clone)]
pub struct Desk(Arc<Inner>);

struct Inner {
    data_dir: PathBuf,
    opening: Opening,
    clock: Arc<SystemClock>,
    tell_page: TellPage,
    app: Mutex<Option<App>>,
}

impl Desk {
    /// Prepares the desk. The diary is opened when it is first asked for, so that the window never waits for it.
    pub fn new<R: Runtime>(app: &AppHandle<R>, data_dir: PathBuf, opening: Opening) -> Self {
        let page = app.clone();
        let tell_page = Box::new(move |nouns: &[Noun]| door::tell_page(&page, nouns));
        let clock = Arc::new(SystemClock::new(None, None));
        Self(Arc::new(Inner { data_dir, opening, clock, tell_page, app: Mutex::new(None) }))
    }

    /// Returns the agent of this diary.
    pub fn agent(&self) -> Agent {
        Agent::of(&self.0.data_dir)
    }

    /// Returns where the window was asked to open.
    pub fn opening(&self) -> Opening {
        self.0.opening.clone()
    }

    /// Returns how much faster than the clock the player runs: 1, but for tests.
    pub fn speed(&self) -> f64 {
        self.0.clock.speed()
    }

    /// Says which version this is and where the diary lies.
    pub fn about(&self) -> AboutView {
        AboutView { version: drowse_host::version(), data_dir: self.0.data_dir.display().to_string() }
    }

    /// Writes what works on this computer in one block that may be shown to anybody.
    ///
    /// # Errors
    /// `not_diagnosed`: the program that looks is not there, or does not run.
    pub async fn diagnostics(&self) -> Result<String, Refusal> {
        let data_dir = self.0.data_dir.clone();
        let looked = tauri::async_runtime::spawn_blocking(move || {
            let report = diagnose(&data_dir).map_err(|error| AppError::new("not_diagnosed").because(error))?;
            let web_view = tauri::webview_version().unwrap_or_else(|error| error.to_string());
            Ok(format!("{report}\nWebView {web_view}"))
        });
        settle(looked.await)
    }

    /// Does `work` on the diary, away from the thread that draws.
    ///
    /// # Errors
    /// What `work` refuses, or why the diary cannot be opened. A diary that could not be opened is tried again at the
    /// next command: the disk may have been plugged in.
    pub async fn ask<T, W>(&self, work: W) -> Result<T, Refusal>
    where
        T: Send + 'static,
        W: FnOnce(&App) -> Result<T, AppError> + Send + 'static,
    {
        let desk = self.clone();
        settle(tauri::async_runtime::spawn_blocking(move || desk.do_now(work)).await)
    }

    /// Does long `work` on the diary with an entrance of its own, so that the rest of the window goes on meanwhile.
    ///
    /// # Errors
    /// As [`Desk::ask`].
    pub async fn apart<T, W>(&self, work: W) -> Result<T, Refusal>
    where
        T: Send + 'static,
        W: FnOnce(&App) -> Result<T, AppError> + Send + 'static,
    {
        let desk = self.clone();
        settle(tauri::async_runtime::spawn_blocking(move || work(&desk.open()?)).await)
    }

    /// Reloads the page when another program wrote to the diary and could not say so.
    pub fn watch(&self) {
        let desk = self.clone();
        std::thread::spawn(move || {
            let mut known = None;
            loop {
                std::thread::sleep(LOOK_EVERY);
                let found = desk.do_now(App::data_version).ok();
                if known.is_some() && found.is_some() && known != found {
                    (desk.0.tell_page)(&Noun::ALL);
                }
                known = found.or(known);
            }
        });
    }

    /// Shows a reminder now through the whole real path: the program that reminds does it, not the window.
    ///
    /// # Errors
    /// `reminder_test_failed`, with what that program said.
    pub async fn test_reminder(&self) -> Result<(), Refusal> {
        let data_dir = self.0.data_dir.clone();
        let shown = tauri::async_runtime::spawn_blocking(move || show_test_reminder(&data_dir)).await;
        let refuse = |why: String| AppError::new("reminder_test_failed").with("why", why).refusal;
        shown.map_err(|error| refuse(error.to_string()))?.map_err(refuse)
    }

    /// Goes on from the card, which is about to end: everybody hears of the answer, and the window opens where it leads.
    pub async fn go_on(&self, opening: Option<Opening>) {
        let data_dir = self.0.data_dir.clone();
        let gone = tauri::async_runtime::spawn_blocking(move || {
            tell_changed(&data_dir, &[Noun::Reminders]);
            opening.map_or(Ok(()), |opening| open_window(&data_dir, &opening, None))
        });
        if let Ok(Err(error)) = gone.await {
            tracing::error!(%error, "the window could not be opened");
        }
    }

    /// Leaves the computer as if Drowse had never been started: nothing runs in the background or starts at login.
    pub async fn leave(&self) {
        let data_dir = self.0.data_dir.clone();
        let left = tauri::async_runtime::spawn_blocking(move || {
            if let Err(error) = quit_agent(&data_dir) {
                tracing::warn!(%error, "the agent does not quit");
            }
            if let Err(error) = autostart::turn(false) {
                tracing::warn!(%error, "the entry for starting at login stays");
            }
        });
        if let Err(error) = left.await {
            tracing::error!(%error, "leaving broke off");
        }
    }

    /// Starts the agent when none runs, unless the person quit it or has not begun yet.
    pub async fn start_agent(&self) {
        if self.ask(App::may_start_agent).await == Ok(true) {
            self.agent().start().await;
        }
    }

    /// Mends the entry for starting at login when its program is gone. The agent does so too, but may not run.
    pub async fn mend_login(&self) {
        // A diary that cannot be opened is told of by the screen that needs it.
        let _ = self
            .ask(|app| {
                autostart::repair(app);
                Ok(())
            })
            .await;
    }

    /// Does `work` here and now: before the window is drawn, or in a thread that may wait.
    ///
    /// # Errors
    /// As [`Desk::ask`].
    pub fn do_now<T>(&self, work: impl FnOnce(&App) -> Result<T, AppError>) -> Result<T, AppError> {
        // A command that panicked left the database in order (its transaction was rolled back): go on.
        let mut app = self.0.app.lock().unwrap_or_else(PoisonError::into_inner);
        if app.is_none() {
            *app = Some(self.open()?);
        }
        work(app.as_ref().expect("opened in the lines above"))
    }

    fn open(&self) -> Result<App, AppError> {
        let inner = Arc::downgrade(&self.0);
        let app = App::open(&self.0.data_dir, self.0.clock.clone(), Actor::Window)?;
        Ok(app.on_change(move |changes| {
            let Some(inner) = inner.upgrade() else { return };
            let nouns: Vec<Noun> = changes.nouns().iter().copied().map(Noun::from).collect();
            (inner.tell_page)(&nouns);
            Agent::of(&inner.data_dir).tell_changed(nouns);
        }))
    }
}

/// Takes what became of work in another thread, and notes what was refused.
fn settle<T>(done: tauri::Result<Result<T, AppError>>) -> Result<T, Refusal> {
    done.unwrap_or_else(|error| Err(AppError::new("internal").because(error))).map_err(|error| {
        tracing::warn!(code = error.refusal.code, field = error.refusal.field, source = ?error.source, "refused");
        error.refusal
    })
}
