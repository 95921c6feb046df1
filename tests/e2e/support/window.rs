//! The real window, driven from outside.

use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Stdio;

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::programs::tauri_driver;
use crate::wait::within_patience;
use crate::{Machine, Running, drowse_window, until};

/// `drowse-window` on a machine, and the driver that holds it.
#[derive(Debug)]
pub struct Window {
    client: Client,
    driver: Running,
}

impl Window {
    /// Opens the window on `machine` and waits until its first screen is drawn.
    ///
    /// # Panics
    /// When tauri-driver or WebKitWebDriver is not installed, or the window does not open.
    pub async fn open(machine: &Machine) -> Self {
        let (port, native_port) = (free_port(), free_port());
        let mut command = machine.command(&tauri_driver());
        command.args(["--port", &port.to_string(), "--native-port", &native_port.to_string()]);
        let driver = Running::start(command.stdout(Stdio::null())).expect("`cargo xtask test` installs tauri-driver");
        for port in [native_port, port] {
            until("the driver", || TcpStream::connect(("127.0.0.1", port)).ok());
        }
        let mut wanted = serde_json::Map::new();
        wanted.insert("tauri:options".to_owned(), json!({ "application": drowse_window() }));
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client = builder.capabilities(wanted).connect(&format!("http://127.0.0.1:{port}")).await;
        let window = Self { client: client.expect("the window opens"), driver };
        window.see("main, [role=main], dialog[open]").await;
        window
    }

    /// Waits for an element that is on the screen, by CSS.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn see(&self, css: &str) -> Element {
        let shown = async || {
            let element = self.client.find(Locator::Css(css)).await.ok()?;
            element.is_displayed().await.ok()?.then_some(element)
        };
        self.or_tell(css, within_patience(shown).await).await
    }

    /// Waits for a button, link or field by the name a screen reader says, or the beginning of it.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn named(&self, role: &str, name: &str) -> Element {
        self.see_named(elements_of(role), name).await
    }

    /// Waits for one of the elements a CSS selector finds, by the name a screen reader says, or the beginning of it.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn see_named(&self, css: &str, name: &str) -> Element {
        let what = format!("{css} “{name}”");
        let found = async || {
            let found = self.run(FIND_BY_NAME, vec![json!(css), json!(name)]).await.ok()?;
            if found.is_null() { None } else { self.client.find(Locator::Css("[data-e2e-found]")).await.ok() }
        };
        self.or_tell(&what, within_patience(found).await).await
    }

    /// Clicks the button, link or field of that name.
    ///
    /// # Errors
    /// When something lies over it.
    pub async fn click(&self, role: &str, name: &str) -> Result<(), CmdError> {
        self.named(role, name).await.click().await
    }

    /// Presses a key, as a person with no element in mind would.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn press(&self, key: char) -> Result<(), CmdError> {
        self.client.active_element().await?.send_keys(&key.to_string()).await
    }

    /// Gives a file to a field for files, seen or not.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn give_file(&self, css: &str, path: &Path) -> Result<(), CmdError> {
        self.client.find(Locator::Css(css)).await?.send_keys(&path.to_string_lossy()).await
    }

    /// Answers the first start with what is proposed: three times Enter.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn answer_first_start(&self) -> Result<(), CmdError> {
        self.named("button", "I understand, begin").await;
        for _ in 0..3 {
            self.press(Key::Enter.into()).await?;
        }
        self.named("link", "Diary").await;
        Ok(())
    }

    /// Runs a function's body in the page and returns what it returns.
    ///
    /// # Errors
    /// When it throws.
    pub async fn run(&self, body: &str, arguments: Vec<Value>) -> Result<Value, CmdError> {
        self.client.execute(body, arguments).await
    }

    /// Returns the text a person can read.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn text(&self) -> Result<String, CmdError> {
        self.client.find(Locator::Css("body")).await?.text().await
    }

    /// Waits until the person can read `text`.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn reads(&self, text: &str) {
        let read = within_patience(async || self.text().await.ok().filter(|all| all.contains(text))).await;
        self.or_tell(text, read).await;
    }

    /// Returns what was found, or fails with what the person would have read instead.
    async fn or_tell<T>(&self, what: &str, found: Option<T>) -> T {
        match found {
            Some(found) => found,
            None => panic!("waited in vain: {what}\nThe window reads:\n{}", self.text().await.unwrap_or_default()),
        }
    }

    /// Makes the page so many points wide and high.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn set_size(&self, width: u32, height: u32) -> Result<(), CmdError> {
        self.client.set_window_size(width, height).await
    }

    /// Writes what the page shows to a PNG file.
    ///
    /// # Errors
    /// When the window is gone or the file cannot be written.
    pub async fn save_picture(&self, path: &Path) -> Result<(), Box<dyn std::error::Error>> {
        let png = self.client.screenshot().await?;
        Ok(std::fs::write(path, png)?)
    }

    /// Closes the window as its close button does.
    ///
    /// # Errors
    /// When it is gone already.
    pub async fn close(self) -> Result<(), CmdError> {
        self.client.close().await
    }

    /// Ends window and driver at once, as a power cut would.
    pub fn kill(mut self) {
        self.driver.kill();
    }
}

/// Returns the CSS of the elements of a role.
fn elements_of(role: &str) -> &str {
    match role {
        "button" => "button, [role=button]",
        "link" => "a[href], [role=link]",
        "radio" => "[type=radio], [role=radio]",
        other => other,
    }
}

/// Marks the first visible element found by CSS whose accessible name begins so. The little of the accessible name
/// computation our own markup needs.
const FIND_BY_NAME: &str = r#"
    const [css, name] = arguments;
    const text = (element) => element.innerText?.trim().replace(/\s+/g, " ") ?? "";
    const spoken = (element) => {
      const by = element.getAttribute("aria-labelledby");
      if (by) return by.split(" ").map((id) => text(document.getElementById(id) ?? document.body)).join(" ");
      return element.getAttribute("aria-label") ?? (element.labels?.length ? text(element.labels[0]) : text(element));
    };
    document.querySelectorAll("[data-e2e-found]").forEach((old) => old.removeAttribute("data-e2e-found"));
    const found = [...document.querySelectorAll(css)]
      .find((element) => element.checkVisibility() && spoken(element).startsWith(name));
    found?.setAttribute("data-e2e-found", "");
    return found ? spoken(found) : null;
"#;

/// Asks the system for a port nobody uses.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("the loopback device has a free port");
    listener.local_addr().expect("a bound socket has an address").port()
}
